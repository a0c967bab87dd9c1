using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// A number for every amount of a case. One judgement gives one model: the likely values give point results, a draw over the
/// ranges gives one sample.
/// </summary>
/// <remarks>
/// Equal amounts in two places are two independent judgements, so a judgement that draws or varies must know them by reference.
/// It must give the same number each time it is asked for the same place.
/// </remarks>
public delegate decimal Judgement(Amount amount);
