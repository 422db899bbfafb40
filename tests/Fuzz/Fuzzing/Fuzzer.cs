using System.Diagnostics;

namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>
/// Gives a target one input after the other. A target that throws, hangs or allocates beyond its bound fails the test, which then says
/// seed, round and input.
/// </summary>
internal static class Fuzzer
{
    /// <summary>One input may take this long; a thousand times what the slowest needs.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    /// <summary>Fuzzes code that runs on its own: every round is one call, and its allocations are counted.</summary>
    /// <param name="corpus">Good inputs.</param>
    /// <param name="target">What must stand them; throws where a property does not hold.</param>
    /// <param name="rounds">How many, unless the settings say otherwise.</param>
    /// <param name="words">What has a meaning in this format.</param>
    /// <param name="largest">The longest input, in bytes.</param>
    /// <param name="fixedBytes">What one call may allocate whatever the input.</param>
    /// <param name="perByte">What it may allocate for each byte of it.</param>
    public static Task RunAsync(
        IReadOnlyList<byte[]> corpus, Action<byte[], Random> target, int rounds = 20_000, IReadOnlyList<byte[]>? words = null, int largest = 16 * 1024, long fixedBytes = 64 * 1024, long perByte = 64)
    {
        var mutator = new Mutator(corpus, words ?? [], largest);
        return LoopAsync(rounds, round =>
        {
            var random = Dice.Of(FuzzSettings.Seed, round);
            var input = mutator.Make(round, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                target(input, random);
            }
            catch (Exception failure)
            {
                throw Finding(round, input, failure.ToString());
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return allocated <= fixedBytes + (perByte * input.Length)
                ? Task.CompletedTask
                : throw Finding(round, input, $"{allocated} bytes were allocated for {input.Length}");
        });
    }

    /// <summary>Fuzzes code that waits for others.</summary>
    public static Task RunAsync(IReadOnlyList<byte[]> corpus, Func<byte[], Random, Task> target, int rounds, IReadOnlyList<byte[]>? words = null, int largest = 64 * 1024)
    {
        var mutator = new Mutator(corpus, words ?? [], largest);
        return LoopAsync(rounds, async round =>
        {
            var random = Dice.Of(FuzzSettings.Seed, round);
            var input = mutator.Make(round, random);
            try
            {
                await target(input, random);
            }
            catch (Exception failure) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                throw Finding(round, input, failure.ToString());
            }
        });
    }

    private static async Task LoopAsync(int rounds, Func<int, Task> play)
    {
        var cancel = TestContext.Current.CancellationToken;
        var started = Stopwatch.GetTimestamp();
        var current = 0;
        var loop = Task.Factory.StartNew(
            async () =>
            {
                for (var round = 0; GoesOn(round, rounds, Stopwatch.GetElapsedTime(started)); round++)
                {
                    cancel.ThrowIfCancellationRequested();
                    Volatile.Write(ref current, round);
                    await play(round);
                }
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

        var seen = -1;
        while (await Task.WhenAny(loop, Task.Delay(Hang, TimeProvider.System, cancel)) != loop)
        {
            var now = Volatile.Read(ref current);
            Assert.True(now != seen || cancel.IsCancellationRequested, $"seed {FuzzSettings.Seed}, round {now}: the target hangs");
            seen = now;
        }

        await loop;
    }

    private static bool GoesOn(int round, int rounds, TimeSpan elapsed)
        => FuzzSettings.Duration is { } duration ? elapsed < duration : round < (FuzzSettings.Rounds ?? rounds);

    private static Xunit.Sdk.XunitException Finding(int round, byte[] input, string what)
        => new Xunit.Sdk.XunitException($"AB_FUZZ_SEED={FuzzSettings.Seed}, round {round}: {what}\nInput ({input.Length} bytes, base64): {Convert.ToBase64String(input)}");
}
