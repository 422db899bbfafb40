using System.Net;

namespace Arecont.NodeRed.Tests.Support;

/// <summary>A web address that flows post to.</summary>
internal sealed class PostBox : IDisposable
{
    private readonly HttpListener _listener = new();

    public PostBox()
    {
        Address = $"http://127.0.0.1:{FreePort.Next()}/notify/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
    }

    public string Address { get; }

    /// <summary>Waits for the next post and answers it.</summary>
    public async Task<string> NextAsync()
    {
        var context = await _listener.GetContextAsync().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(context.Request.InputStream);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        context.Response.StatusCode = 204;
        context.Response.Close();
        return text;
    }

    public void Dispose() => _listener.Close();
}
