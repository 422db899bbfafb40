namespace Arecont.Simulator.Models;

/// <summary>The five names a camera has for its model; old firmware gives the model number for the release name too.</summary>
/// <param name="Model">Answer to <c>get?model</c>.</param>
/// <param name="FullName">Answer to <c>get?model=fullname</c>.</param>
/// <param name="ReleaseName">Answer to <c>get?model=releasename</c>.</param>
/// <param name="Lpn">Answer to <c>get?model=lpn</c>.</param>
/// <param name="Internal">Answer to <c>get?model=internal</c>.</param>
public sealed record ModelNames(string Model, string FullName, string ReleaseName, string Lpn, string Internal);
