// The peer of the MJPEG row: npm's mjpeg-proxy. mjpeg-proxy.js URL... serves the n-th URL as http://127.0.0.1:<port>/<n> and
// prints the port. Ends with its standard input. npm install --no-package-lock --prefix tests/Benchmarks/Peers
const http = require("http");
const { MjpegProxy } = require("mjpeg-proxy");

const proxies = process.argv.slice(2).map((url) => new MjpegProxy(url));
const server = http.createServer((request, response) => {
  const proxy = proxies[Number(request.url.slice(1))];
  if (proxy === undefined) {
    response.writeHead(404).end();
  } else {
    proxy.proxyRequest(request, response);
  }
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume();
