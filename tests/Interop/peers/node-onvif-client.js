// Walks through a device with npm node-onvif and tells each step as a line of JSON on standard output: { step, ... }.
//
//   node node-onvif-client.js ADDRESS USER PASSWORD
'use strict';

const { OnvifDevice } = require('node-onvif');

const [xaddr, user, pass] = process.argv.slice(2);
const tell = (step, facts) => console.log(JSON.stringify({ step, ...facts }));

async function main() {
  const device = new OnvifDevice({ xaddr, user, pass });
  tell('information', await device.init());
  tell('profiles', { profiles: device.getProfileList().map(profile => profile.name), current: device.getCurrentProfile().token });
  tell('stream', { uri: device.getUdpStreamUrl() });
  const picture = await device.fetchSnapshot();
  tell('snapshot', { type: picture.headers['content-type'], jpeg: picture.body[0] === 0xff && picture.body[1] === 0xd8 });
  tell('services', { services: Object.keys(device.services).filter(name => device.services[name]) });
  const reboot = await device.services.device.reboot();
  tell('reboot', { message: JSON.stringify(reboot.data) });
}

main().catch(error => {
  tell('failed', { reason: String(error && error.stack || error) });
  process.exit(1);
});
