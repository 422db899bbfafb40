// Plays an RTSP stream with yellowstone for some seconds and tells what came, as JSON on the last line of standard output:
// { format, pictures: [time stamps of 90 kHz], width, height, lost }. H.264 goes to a file in Annex B form, for a decoder to look at.
//
//   node play.js URL USER PASSWORD SECONDS FILE
'use strict';

const { createHash } = require('crypto');
const { createWriteStream } = require('fs');

// What yellowstone 2.1.0 gets wrong is put right here: it takes four bytes too many for the head of each RTP packet, finds a challenge's
// fields in single quotes only, so that its Digest never fits, and takes a read of the socket that holds an answer and packets, or half
// a packet's head, for something else. The conversation with the server is its own.
const util = require('yellowstone/lib/util.js');
util.parseRTPPacket = packet => {
  const extended = packet[0] & 0x10;
  const head = 12 + 4 * (packet[0] & 0x0f);
  const payload = packet.subarray(head + (extended ? 4 + 4 * packet.readUInt16BE(head + 2) : 0));
  // The length is what yellowstone compares with the frame's.
  return { id: packet.readUInt16BE(2), timestamp: packet.readUInt32BE(4), marker: packet[1] >>> 7, payload, length: packet.length - 16 };
};
const { RtspClient } = require('yellowstone');

class Client extends RtspClient {
  constructor(user, password) {
    super(user, password);
    this.waiting = Buffer.alloc(0);
  }

  _onData(data) {
    this.waiting = Buffer.concat([this.waiting, data]);
    for (let length = this.wholeLength(); length > 0; length = this.wholeLength()) {
      const whole = this.waiting.subarray(0, length);
      this.waiting = this.waiting.subarray(length);
      super._onData(whole);
    }
  }

  // Of the packet or message that stands first; 0 while it is not there as a whole.
  wholeLength() {
    const waiting = this.waiting;
    if (waiting[0] === 0x24) {
      const length = waiting.length < 4 ? Infinity : 4 + waiting.readUInt16BE(2);
      return waiting.length < length ? 0 : length;
    }
    const head = waiting.indexOf('\r\n\r\n');
    if (head < 0) {
      return 0;
    }
    const body = /^content-length:\s*(\d+)/im.exec(waiting.toString('latin1', 0, head));
    const length = head + 4 + (body ? Number(body[1]) : 0);
    return waiting.length < length ? 0 : length;
  }

  request(name, headers, url) {
    const challenge = headers && headers['WWW-Authenticate'];
    if (challenge) {
      // yellowstone asks again by itself, with the headers of the refusal.
      if (this.refused) {
        return Promise.reject(new Error('401 Unauthorized'));
      }
      this.refused = true;
      this.challenge = challenge;
      headers = this.asked;
    } else {
      this.refused = false;
      this.asked = { ...headers };
      headers = { ...headers };
    }
    if (this.challenge) {
      headers.Authorization = this.digest(name, url || this._url);
    }
    return super.request(name, headers, url);
  }

  digest(method, uri) {
    const field = name => (new RegExp(`${name}="?([^",]*)`).exec(this.challenge) || [])[1];
    const algorithm = field('algorithm');
    const hash = text => createHash(algorithm === 'SHA-256' ? 'sha256' : 'md5').update(text).digest('hex');
    const secret = hash(`${this.username}:${field('realm')}:${this.password}`);
    const response = hash(`${secret}:${field('nonce')}:${hash(`${method}:${uri}`)}`);
    return `Digest username="${this.username}", realm="${field('realm')}", nonce="${field('nonce')}", uri="${uri}", response="${response}"`
      + (algorithm ? `, algorithm=${algorithm}` : '');
  }
}

// RFC 6184: single units, STAP-A and FU-A become a byte stream.
class H264Writer {
  constructor(file) {
    this.file = file;
  }

  take(payload) {
    const type = payload[0] & 0x1f;
    if (type === 24) {
      for (let at = 1; at < payload.length; at += 2 + payload.readUInt16BE(at)) {
        this.unit(payload.subarray(at + 2, at + 2 + payload.readUInt16BE(at)));
      }
    } else if (type === 28) {
      if (payload[1] & 0x80) {
        this.unit(Buffer.from([(payload[0] & 0xe0) | (payload[1] & 0x1f)]));
      }
      this.file.write(payload.subarray(2));
    } else {
      this.unit(payload);
    }
  }

  unit(bytes) {
    this.file.write(Buffer.from([0, 0, 0, 1]));
    this.file.write(bytes);
  }
}

// RFC 2435: the size stands in every packet, the fragments of a picture follow each other without a hole.
class JpegWatcher {
  constructor() {
    this.next = 0;
  }

  take(payload, marker) {
    const offset = payload.readUIntBE(1, 3);
    const type = payload[4];
    if (offset !== this.next) {
      throw new Error(`A fragment begins at ${offset}, not at ${this.next}.`);
    }
    this.width = payload[6] * 8;
    this.height = payload[7] * 8;
    let head = type >= 64 ? 12 : 8;
    if (offset === 0 && payload[5] >= 128) {
      head += 4 + payload.readUInt16BE(head + 2);
    }
    this.next = marker ? 0 : offset + payload.length - head;
  }
}

async function main(url, user, password, seconds, path) {
  const client = new Client(user, password);
  const result = { format: '', pictures: [], width: 0, height: 0, lost: 0 };
  const file = createWriteStream(path);
  let last;
  let reader;
  client.on('data', (channel, payload, packet) => {
    result.lost += last !== undefined && packet.id !== ((last + 1) & 0xffff) ? 1 : 0;
    last = packet.id;
    reader.take(payload, packet.marker);
    if (packet.marker) {
      result.pictures.push(packet.timestamp);
    }
  });
  const { format } = await client.connect(url);
  result.format = format;
  reader = format === 'H264' ? new H264Writer(file) : new JpegWatcher();
  await client.play();
  await new Promise(resolve => setTimeout(resolve, seconds * 1000));
  client.removeAllListeners('data');
  await client.request('TEARDOWN', { Session: client._session });
  result.width = reader.width || 0;
  result.height = reader.height || 0;
  await new Promise(resolve => file.end(resolve));
  console.log(JSON.stringify(result));
}

const [url, user, password, seconds, path] = process.argv.slice(2);
main(url, user, password, Number(seconds), path).then(() => process.exit(0), error => {
  console.error(error.message);
  process.exit(1);
});
