'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Hub } = require('../lib/hub');
const { Pictures } = require('../lib/pictures');
const { listCameras } = require('../lib/cameras');
const { presence } = require('../lib/presence');
const { FakeBroker } = require('./support/fake-broker');

function ready(base) {
    const broker = new FakeBroker();
    const hub = new Hub(broker, base, 'me');
    hub.open();
    broker.connect();
    broker.say(`${base}/bridge/status`, 'online', true);
    return { broker, hub };
}

test('a topic is subscribed once for all listeners and left with the last', () => {
    const { broker, hub } = ready('home/arecont');
    const heard = [];
    const first = hub.watch('home/arecont/a/motion', ({ payload }) => heard.push(`1${payload}`));
    broker.say('home/arecont/a/motion', 'ON', true);
    const second = hub.watch('home/arecont/a/motion', ({ payload }) => heard.push(`2${payload}`));
    assert.deepStrictEqual(heard, ['1ON', '2ON']);
    first();
    assert.ok(broker.subscriptions.has('home/arecont/a/motion'));
    second();
    assert.ok(!broker.subscriptions.has('home/arecont/a/motion'));
});

test('every camera is watched by its full topic, as cameras come and go', () => {
    const { broker, hub } = ready('arecont');
    const heard = [];
    const stop = hub.watchCameras('', (id) => hub.topics.motion(id, ''), (id, { payload }) => heard.push(`${id} ${payload}`));
    broker.say('arecont/yard/info', { id: 'yard' }, true);
    broker.say('arecont/yard/motion', 'ON');
    broker.say('arecont/gate/info', { id: 'gate' });
    broker.say('arecont/gate/motion', 'OFF');
    broker.say('arecont/bridge/info', { version: '1' }, true);
    assert.deepStrictEqual(heard, ['yard ON', 'gate OFF']);
    assert.deepStrictEqual([...hub.cameras.keys()], ['yard', 'gate']);
    broker.say('arecont/yard/info', '');
    assert.ok(!broker.subscriptions.has('arecont/yard/motion'));
    assert.ok(!broker.subscriptions.has('arecont/yard/status'));
    stop();
    assert.ok(!broker.subscriptions.has('arecont/gate/motion'));
});

test('a request is answered by its transaction', async () => {
    const { broker, hub } = ready('arecont');
    const asked = hub.request('get', { camera: 'yard', name: 'brightness' });
    const [{ topic, payload, retain }] = broker.published;
    assert.strictEqual(topic, 'arecont/bridge/request/get');
    assert.strictEqual(retain, false);
    broker.say('arecont/bridge/response/get', { transaction: 'another', code: 'done', value: '1' });
    broker.say('arecont/bridge/response/get', 'not json');
    broker.say('arecont/bridge/response/get', { transaction: payload.transaction, code: 'done', value: '5' });
    assert.strictEqual((await asked).value, '5');
});

test('a refusal fails with the words of the bridge', async () => {
    const { broker, hub } = ready('arecont');
    const asked = hub.request('set', { camera: 'yard', name: 'brightness', value: 99 });
    broker.say('arecont/bridge/response/set', { transaction: broker.published[0].payload.transaction, code: 'invalid_value', message: 'yard: brightness must be -50 to 50' });
    await assert.rejects(asked, { message: 'yard: brightness must be -50 to 50', code: 'invalid_value' });
});

test('a request waits for the broker, and says what is missing where it waits in vain', async () => {
    const broker = new FakeBroker();
    const hub = new Hub(broker, 'arecont', 'me');
    hub.open();
    const asked = hub.request('save', { camera: 'yard' });
    assert.strictEqual(broker.published.length, 0);
    broker.connect();
    assert.strictEqual(broker.published.length, 1);
    broker.say('arecont/bridge/response/save', { transaction: broker.published[0].payload.transaction, code: 'done' });
    await asked;
    await assert.rejects(hub.request('save', { camera: 'yard' }, 20), /check the base topic/);
    broker.turn(false);
    await assert.rejects(hub.request('save', { camera: 'yard' }, 20), /broker is not connected/);
    broker.turn(true);
    broker.say('arecont/bridge/status', 'offline');
    await assert.rejects(hub.request('save', { camera: 'yard' }), /bridge is offline/);
});

test('closing ends every subscription and every request', async () => {
    const { broker, hub } = ready('arecont');
    broker.say('arecont/yard/info', { id: 'yard' }, true);
    const asked = assert.rejects(hub.request('get', {}), /closed/);
    await new Promise((resolve) => { hub.close(resolve); });
    await asked;
    assert.strictEqual(broker.subscriptions.size, 0);
    assert.deepStrictEqual(broker.users, {});
});

test('a picture is the one that was taken for the request, not the stored one', async () => {
    const { broker, hub } = ready('arecont');
    const taking = new Pictures(hub, 500).take('yard', 2);
    const { payload } = broker.published[0];
    assert.deepStrictEqual({ camera: payload.camera, channel: payload.channel }, { camera: 'yard', channel: 2 });
    broker.say('arecont/yard/channel/2/snapshot', Buffer.from('old!'), true);
    broker.say('arecont/yard/channel/2/snapshot', Buffer.from('other one'));
    broker.say('arecont/bridge/response/snapshot', { transaction: payload.transaction, code: 'done', bytes: 4 });
    broker.say('arecont/yard/channel/2/snapshot', Buffer.from('new!'));
    assert.strictEqual((await taking).picture.toString(), 'new!');
});

test('a picture that never arrives is an error that says so', async () => {
    const { broker, hub } = ready('arecont');
    const taking = new Pictures(hub, 20).take('yard');
    broker.say('arecont/bridge/response/snapshot', { transaction: broker.published[0].payload.transaction, code: 'done', bytes: 4 });
    await assert.rejects(taking, /not delivered/);
});

test('cameras are listed from the retained topics where the bridge is away', async () => {
    const { broker, hub } = ready('arecont');
    broker.say('arecont/yard/info', { id: 'yard', name: 'Yard', model: 'AV5255', channels: 1, features: ['input'] }, true);
    broker.say('arecont/bridge/status', 'offline');
    assert.deepStrictEqual(await listCameras(hub), [{ id: 'yard', name: 'Yard', model: 'AV5255', online: false, channels: 1, zones: [], inputs: 1, outputs: 0 }]);
});

test('the dot tells the nearest thing that is missing', () => {
    const broker = new FakeBroker();
    const hub = new Hub(broker, 'arecont', 'me');
    hub.open();
    const text = (camera) => presence(hub, camera).text;
    assert.strictEqual(text('yard'), 'broker not connected');
    broker.connect();
    assert.strictEqual(text('yard'), 'waiting for the bridge');
    broker.say('arecont/bridge/status', 'online');
    assert.strictEqual(text('yard'), 'no camera yard');
    broker.say('arecont/yard/info', {});
    broker.say('arecont/yard/status', 'offline');
    assert.strictEqual(text('yard'), 'yard offline');
    assert.strictEqual(text(''), '0 of 1 cameras online');
    broker.say('arecont/yard/status', 'online');
    assert.deepStrictEqual(presence(hub, 'yard'), { fill: 'green', shape: 'dot', text: 'yard online' });
    broker.say('arecont/bridge/status', 'offline');
    assert.strictEqual(text('yard'), 'bridge offline');
});
