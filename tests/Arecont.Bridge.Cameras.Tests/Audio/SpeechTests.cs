using Arecont.Bridge.Cameras.Audio;
using Arecont.Bridge.Contract.Audio;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Audio;

public sealed class SpeechTests
{
    private readonly FakeTimeProvider _time = new();
    private Task<bool>? _pending;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Samples_OfAFile_GoAFifthOfASecondAheadAndThenAsTheyAreHeard()
    {
        var speech = await StartAsync(Microphone.File(new byte[16_000]));
        await using var samples = speech.SamplesAsync(Cancel).GetAsyncEnumerator(Cancel);
        await TakeWhatIsDueAsync(1600, samples);

        _time.Advance(TimeSpan.FromMilliseconds(100));
        await TakeWhatIsDueAsync(800, samples);

        for (var tick = 0; tick < 17; tick++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await TakeWhatIsDueAsync(800, samples);
        }

        Assert.True(speech.HasEnded);
    }

    [Fact]
    public async Task Samples_AfterAPauseOfTheSpeaker_GoAtOnceAgainButNoFaster()
    {
        var microphone = new Microphone();
        microphone.Say(new byte[160]);
        var speech = await StartAsync(microphone.Pieces(Cancel));
        var samples = speech.SamplesAsync(Cancel).GetAsyncEnumerator(Cancel);
        await TakeWhatIsDueAsync(160, samples);

        _time.Advance(TimeSpan.FromSeconds(5));
        microphone.Say(new byte[8000]);

        await TakeWhatIsDueAsync(1600, samples);
        Assert.False(speech.HasEnded);
    }

    [Theory]
    [InlineData(AudioLaw.MuLaw, AudioLaw.MuLaw, "FF807E", "FF807E")]
    [InlineData(AudioLaw.ALaw, AudioLaw.ALaw, "D5AA2A", "D5AA2A")]
    [InlineData(AudioLaw.MuLaw, AudioLaw.ALaw, "FF8000", "D5AA2A")]
    [InlineData(AudioLaw.ALaw, AudioLaw.MuLaw, "D5AA2A", "FE8000")]
    public async Task Samples_InTheOtherLaw_AreConverted(AudioLaw given, AudioLaw wanted, string said, string heard)
    {
        var speech = await StartAsync(Microphone.File(Convert.FromHexString(said)), given, wanted);
        await using var samples = speech.SamplesAsync(Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await samples.MoveNextAsync());
        Assert.Equal(heard, Convert.ToHexString(samples.Current.Span));
    }

    [Fact]
    public async Task Samples_EveryByteOfEveryPiece_ComesOnce()
    {
        var said = Enumerable.Range(0, 5).Select(piece => Enumerable.Range(0, piece * 333).Select(at => (byte)(at + piece)).ToArray()).ToArray();
        var speech = await StartAsync(Microphone.File(said));
        await using var samples = speech.SamplesAsync(Cancel).GetAsyncEnumerator(Cancel);
        var heard = new List<byte>();
        while (true)
        {
            var next = samples.MoveNextAsync().AsTask();
            _time.Advance(TimeSpan.FromSeconds(1));
            if (!await next.WaitAsync(Limits.Signal, Cancel))
            {
                break;
            }

            heard.AddRange(samples.Current.Span);
        }

        Assert.Equal(said.SelectMany(piece => piece), heard);
    }

    /// <summary>Takes so many bytes, which are due, and sees that the next ones are held back or that there are none.</summary>
    private async Task TakeWhatIsDueAsync(int expected, IAsyncEnumerator<ReadOnlyMemory<byte>> samples)
    {
        _pending ??= samples.MoveNextAsync().AsTask();
        for (var taken = 0; taken < expected; _pending = samples.MoveNextAsync().AsTask())
        {
            Assert.True(await _pending.WaitAsync(Limits.Signal, Cancel));
            taken += samples.Current.Length;
            Assert.True(taken <= expected, $"{taken} bytes went where {expected} were due");
        }

        Assert.True(!_pending.IsCompleted || !await _pending, $"more than {expected} bytes went");
    }

    private async Task<Speech> StartAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioLaw given = AudioLaw.MuLaw, AudioLaw wanted = AudioLaw.MuLaw)
    {
        var source = new SpeechSource(audio, _time, Cancel);
        Assert.True(await source.NextAsync(Limits.Signal, Cancel));
        return new Speech(source, given, wanted, _time);
    }
}
