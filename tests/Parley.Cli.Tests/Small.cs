namespace Parley.Cli.Tests;

/// <summary>A small case that is in order, for tests that spoil it or only need one.</summary>
internal static class Small
{
    public const string Case = """
        parley: 1
        title: Selling a bicycle
        parties: { seller: { name: Seller }, buyer: { name: Buyer } }
        issues:
          price: { name: Price, range: { from: 50, to: 100, step: 10, unit: euro } }
          lock: { name: The lock, options: { with: Comes with it, without: Stays } }
        status-quo: { price: 100, lock: without }
        values:
          seller: { price: { 50: 0, 100: 10 }, lock: { with: 0, without: 3 } }
          buyer: { price: { 50: 10, 100: 0 }, lock: { with: 6, without: 0 } }
        no-deal: { seller: 2, buyer: 2 }
        packages:
          asked: { name: What was asked, choose: { price: 100, lock: with } }

        """;
}
