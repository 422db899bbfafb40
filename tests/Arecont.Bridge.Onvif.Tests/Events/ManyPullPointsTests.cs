using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>
/// 200 pull points on 50 cameras, each pulled from over a socket: every one gets every motion of its camera, once; the forgotten ones
/// vanish. A few rounds by default, and as many minutes as AB_SOAK_MINUTES says, after which nothing may have grown.
/// </summary>
public sealed class ManyPullPointsTests
{
    private const int Cameras = 50;
    private const int PullPointsEach = 4;
    private const int Rounds = 3;
    private const string Pull = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><PullMessages xmlns=\"http://www.onvif.org/ver10/events/wsdl\">"
        + "<Timeout>PT10S</Timeout><MessageLimit>100</MessageLimit></PullMessages></s:Body></s:Envelope>";

    private const long LargestGrowth = 8 * 1024 * 1024;
    private static readonly XNamespace Schema = "http://www.onvif.org/ver10/schema";
    private int _told;
    private volatile bool _over;

    [Fact]
    public async Task PullPoints_OnManyCameras_GetEveryMotionAndVanishWhenForgotten()
    {
        var minutes = Environment.GetEnvironmentVariable("AB_SOAK_MINUTES") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var model = await CameraActs.ReadyAsync();
        FakeCamera[] cameras = [.. Enumerable.Range(1, Cameras).Select(number => new FakeCamera($"cam{number}", model.State))];
        await using var host = await OnvifHost.StartAsync(cameras);
        SoapClient[] clients = [.. cameras.Select(camera => host.Client(device: camera.Id))];
        var hubs = host.Services.GetRequiredService<EventHubs>();
        try
        {
            var points = new List<PullPoint>();
            foreach (var client in clients)
            {
                for (var number = 0; number < PullPointsEach; number++)
                {
                    points.Add(await PullPoint.CreateAsync(client, life: "PT10M"));
                }
            }

            using var http = new HttpClient();
            Task<int>[] pulls = [.. points.Select(point => CountAsync(http, point.Address))];
            await PlayAsync(cameras, Rounds);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < TimeSpan.FromMinutes(minutes))
            {
                await PlayAsync(cameras, rounds: 1);
                Assert.DoesNotContain(pulls, pull => pull.IsCompleted);
            }

            var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
            await PlayAsync(cameras, rounds: 1, isLast: true);

            Assert.All(await Task.WhenAll(pulls).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken), count => Assert.Equal(_told, count));
            Assert.All(cameras, camera => Assert.Equal(PullPointsEach, hubs.Of(camera.Id).Subscriptions.Count));
            Assert.True(minutes == 0 || growth < LargestGrowth, $"{growth} bytes more after {minutes} min and {_told} motions per camera.");
            TestContext.Current.TestOutputHelper?.WriteLine($"{points.Count} pull points, {_told} messages each, {growth / 1024} KiB more.");

            // Their clients go, and nobody renews them any more.
            foreach (var point in points)
            {
                await point.AskAsync<RenewResponse>(new RenewRequest { TerminationTime = "PT1S" });
            }

            await UntilAsync(() => cameras.All(camera => hubs.Of(camera.Id).Subscriptions.Count == 0));
        }
        finally
        {
            Array.ForEach(clients, client => client.Dispose());
        }
    }

    /// <summary>Pulls until it is over and the last motion was told, and counts. The answers are not checked against the schemas: 200 clients cost enough.</summary>
    private async Task<int> CountAsync(HttpClient http, string address)
    {
        var count = 0;
        while (!_over || count < _told)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Pull, Encoding.UTF8, "application/soap+xml") };
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(FakeUsers.Basic("viewer", "secret-viewer"));
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, text);
            foreach (var message in XElement.Parse(text).Descendants(Schema + "Message").Where(message => (string?)message.Attribute("PropertyOperation") == "Changed"))
            {
                // Begin and end take turns, and none comes twice; of the two topics one is counted.
                var item = message.Elements(Schema + "Data").Elements().Single();
                if ((string?)item.Attribute("Name") == "State")
                {
                    Assert.Equal(count % 2 == 0, (bool)item.Attribute("Value")!);
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>Motion begins and ends on every camera, a camera at a time.</summary>
    private async Task PlayAsync(FakeCamera[] cameras, int rounds, bool isLast = false)
    {
        for (var round = 0; round < rounds; round++)
        {
            _told += 2;
            _over = isLast;
            foreach (var active in new[] { true, false })
            {
                foreach (var camera in cameras)
                {
                    camera.Motion(active);
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
                }
            }
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Limits.Signal, "The forgotten pull points are still there.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
