// Walks through a device with npm onvif and tells each step as a line of JSON on standard output: { step, ... }.
// It waits for a motion event before the last step, a reboot.
//
//   node onvif-client.js HOST PORT PATH USER PASSWORD
'use strict';

const { promisify } = require('util');
const { Cam } = require('onvif');

const [host, port, path, username, password] = process.argv.slice(2);
const tell = (step, facts) => console.log(JSON.stringify({ step, ...facts }));
const fail = error => {
  console.log(JSON.stringify({ step: 'failed', reason: String(error && error.stack || error) }));
  process.exit(1);
};
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const cam = new Cam({ hostname: host, port: Number(port), path, username, password, timeout: 20000, autoconnect: false });
cam.on('warning', fail);
const call = (name, ...options) => promisify(cam[name]).call(cam, ...options);

async function snapshot(uri) {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const answer = await fetch(uri, { headers: { authorization } });
  const picture = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, jpeg: picture[0] === 0xff && picture[1] === 0xd8, length: picture.length };
}

async function main() {
  await call('connect');
  tell('connected', { media2: Boolean(cam.media2Support), sources: cam.videoSources.length, profiles: cam.profiles.map(profile => profile.name || profile.$.token), active: cam.activeSource && cam.activeSource.profileToken });
  tell('information', await call('getDeviceInformation'));
  const stream = await call('getStreamUri', { protocol: 'RTSP' });
  tell('stream', { uri: stream.uri || stream });
  const still = await call('getSnapshotUri', {});
  tell('snapshot', await snapshot(still.uri || still));
  const before = await call('getImagingSettings', {});
  const brightness = Number(before.brightness) === 0 ? 1 : 0;
  await call('setImagingSettings', { brightness });
  tell('imaging', { before: Number(before.brightness), after: Number((await call('getImagingSettings', {})).brightness), wanted: brightness });
  const scopes = await call('getScopes');
  tell('scopes', { scopes: [].concat(scopes).map(scope => scope.scopeItem) });
  const motion = new Promise(resolve => {
    cam.on('event', event => {
      const topic = event.topic._ || event.topic;
      const message = event.message.message;
      const data = message.data.simpleItem.$ || {};
      tell('event', { topic, operation: message.$.PropertyOperation, name: data.Name, value: data.Value });
      if (/MotionAlarm/.test(topic) && data.Value === true) {
        resolve();
      }
    });
  });
  cam.on('eventsError', fail);
  await motion;
  cam.removeAllListeners('event');
  tell('reboot', { message: await call('systemReboot') });
  process.exit(0);
}

main().catch(fail);
