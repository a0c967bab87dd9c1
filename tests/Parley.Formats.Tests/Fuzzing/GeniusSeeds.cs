namespace Parley.Formats.Fuzzing;

/// <summary>Small GENIUS domains: discrete, integer and real issues in a tree; hyper-rectangles.</summary>
internal static class GeniusSeeds
{
    /// <summary>A domain with every kind of issue, in nested objectives.</summary>
    public const string Domain =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <negotiation_template number_of_sessions="1">
          <agent name="The Baker" utility_space="fair/fair_baker.xml" class=""/>
          <agent name="The Miller" utility_space="fair_miller.xml" class=""/>
          <utility_space number_of_issues="5">
            <objective index="0" name="Village fair" description="" type="objective" etype="objective">
              <issue index="1" name="Stall" vtype="discrete" type="discrete" etype="discrete">
                <item index="1" value="by the well"/>
                <item index="2" value="by the gate" description="draughty"/>
                <item index="3" value="none &amp; nowhere"/>
              </issue>
              <objective index="2" name="Money" type="objective" etype="objective">
                <issue index="3" name="Rent" vtype="integer" type="integer" etype="integer" lowerbound="-5" upperbound="5"/>
                <issue index="4" name="Share" vtype="real" type="real" etype="real"><range lowerbound="0" upperbound="2"/></issue>
              </objective>
              <issue index="5" name="Music" type="discrete"><item index="1" value="0.6"/><item index="2" value="0.8"/></issue>
            </objective>
          </utility_space>
        </negotiation_template>
        """;

    /// <summary>One side: a line, a triangle, costs and similarities that count for nothing.</summary>
    public const string Baker =
        """
        <utility_space number_of_issues="4">
          <objective index="0" name="Village fair" type="objective" etype="objective">
            <weight index="1" value="0.3"/><weight index="2" value="0.5"/><weight index="5" value="0.2"/>
            <issue index="1" name="Stall" type="discrete" etype="discrete">
              <item index="1" value="by the well" cost="3" evaluation="30"/>
              <item index="2" value="by the gate" evaluation="10"/>
              <item index="3" value="none &amp; nowhere" evaluation="0"/>
              <similarity_function weight="0.5"/>
            </issue>
            <objective index="2" name="Money">
              <weight index="3" value="0.4"/><weight index="4" value="0.1"/>
              <issue index="3" name="Rent" type="integer" lowerbound="-5" upperbound="5"><evaluator ftype="linear" slope="-0.1" offset="1"/></issue>
              <issue index="4" name="Share" type="real"><range lowerbound="0" upperbound="2"/><evaluator ftype="linear" parameter1="0.75" parameter0="-0.2"/></issue>
            </objective>
            <issue index="5" name="Music" type="discrete"><item index="1" value="0.6" evaluation="1"/><item index="2" value="0.8" evaluation="4"/></issue>
          </objective>
          <discount_factor value="0.9"/>
          <reservation value="0.25"/>
        </utility_space>
        """;

    /// <summary>The other side.</summary>
    public const string Miller =
        """
        <utility_space number_of_issues="4">
          <objective index="0" name="Village fair" type="objective" etype="objective">
            <issue index="1" name="Stall" type="discrete"><item value="by the well" evaluation="1"/><item value="by the gate" evaluation="2"/><item value="none &amp; nowhere" evaluation="3"/></issue>
            <objective index="2" name="Money">
              <weight index="3" value="0.35"/><weight index="4" value="0.15"/>
              <issue index="3" name="Rent" type="integer" lowerbound="-5" upperbound="5"><evaluator slope="0.1" offset="0"/></issue>
              <issue index="4" name="Share" type="real"><range lowerbound="0" upperbound="2"/><evaluator ftype="triangular" parameter0="0" parameter1="2" parameter2="0.5"/></issue>
            </objective>
            <issue index="5" name="Music" type="discrete"><item value="0.6" evaluation="0"/><item value="0.8" evaluation="0"/></issue>
            <weight index="1" value="0.25"/><weight index="5" value="0.25"/>
          </objective>
          <discount_factor value="1.0"/>
        </utility_space>
        """;

    /// <summary>A domain of integer issues.</summary>
    public const string Boxes =
        """
        <negotiation_template><utility_space number_of_issues="3"><objective index="0" name="Boxes">
        <issue etype="integer" index="1" name="a" type="integer" lowerbound="0" upperbound="9"/>
        <issue etype="integer" index="2" name="b" type="integer" lowerbound="0" upperbound="9"/>
        <issue etype="integer" index="3" name="c" type="integer" lowerbound="1" upperbound="4"/>
        </objective></utility_space></negotiation_template>
        """;

    /// <summary>A profile of hyper-rectangles, in them and outside of them, after a comment that comes too early.</summary>
    public const string BoxesOfOne =
        """

        <!-- one -->
        <?xml version="1.0" encoding="utf-8" ?>
        <utility_space type="nonlinear"><objective index="0" name="Boxes">
        <utility maxutility="110">
          <ufun type="PlainUfun" weight="1" aggregation="sum">
            <hyperRectangle utility="40"><INCLUDES index="1" min="3" max="8"/><INCLUDES index="2" min="0" max="4"/></hyperRectangle>
            <hyperRectangle utility="25" weight="2"><INCLUDES index="3" min="2" max="9"/></hyperRectangle>
            <hyperRectangle utility="10"><EXCLUDES index="1" min="0" max="2"/><EXCLUDES index="2" min="5" max="9"/></hyperRectangle>
            <ufun weight="0.5" aggregation="sum"><hyperRectangle utility="20"><INCLUDES index="1" min="9" max="9"/></hyperRectangle></ufun>
            <hyperRectangle utility="5"></hyperRectangle>
          </ufun>
        </utility></objective><discount_factor value="0.5"/><reservation value="0.3"/></utility_space>
        """;

    /// <summary>A linear profile in the same domain.</summary>
    public const string BoxesOfOther =
        """
        <utility_space><objective index="0" name="Boxes"><weight index="1" value="0.5"/><weight index="2" value="0.25"/><weight index="3" value="0.25"/>
        <issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"><evaluator slope="0.1" offset="0.1"/></issue>
        <issue index="2" name="b" type="integer" lowerbound="0" upperbound="9"><evaluator slope="-0.05" offset="0.9"/></issue>
        <issue index="3" name="c" type="integer" lowerbound="1" upperbound="4"><evaluator ftype="linear" slope="0" offset="0.5"/></issue>
        </objective></utility_space>
        """;

    public static IReadOnlyList<ForeignFile[]> Folders { get; } =
    [
        [Seeds.File("fair/fair.xml", Domain), Seeds.File("fair/fair_baker.xml", Baker), Seeds.File("fair/fair_miller.xml", Miller)],
        [Seeds.File("boxes-domain.xml", Boxes), Seeds.File("pareto.xml", "\n0.5, 1.0\n1.0, 0.25\n"), Seeds.File("profile-1.xml", BoxesOfOne), Seeds.File("profile-2.xml", BoxesOfOther)],
    ];
}
