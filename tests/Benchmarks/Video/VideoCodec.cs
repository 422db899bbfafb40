namespace Arecont.Benchmarks.Video;

/// <summary>Which of the cameras' streams is pulled, and how it is handed on.</summary>
internal enum VideoCodec
{
    H264,
    Jpeg,
    JpegOverHttp,
}
