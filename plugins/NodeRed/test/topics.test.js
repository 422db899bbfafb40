'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Changes } = require('../lib/changes');
const { Topics, isCamera, isPart } = require('../lib/topics');

test('topics stand below the base', () => {
    const topics = new Topics('home/arecont');
    assert.strictEqual(topics.motion('yard', ''), 'home/arecont/yard/motion');
    assert.strictEqual(topics.motion('yard', 'channel/2'), 'home/arecont/yard/channel/2/motion');
    assert.strictEqual(topics.motion('yard', 'zone/drive'), 'home/arecont/yard/zone/drive');
    assert.strictEqual(topics.snapshot('yard', 2), 'home/arecont/yard/channel/2/snapshot');
    assert.strictEqual(topics.cameraOf('home/arecont/yard/info'), 'yard');
    assert.strictEqual(topics.cameraOf('home/arecont/bridge/info'), undefined);
    assert.strictEqual(new Topics('').base, 'arecont');
});

test('a base with wildcards or empty levels is refused', () => {
    for (const bad of ['a/+', '#', '/a', 'a/', 'a//b', '$SYS']) { assert.throws(() => new Topics(bad), /base topic/); }
});

test('camera ids and parts are checked', () => {
    for (const good of ['a', '1', 'front-door_2']) { assert.ok(isCamera(good)); }
    for (const bad of ['', 'bridge', 'Front', '-a', 'a/b', '+', undefined]) { assert.ok(!isCamera(bad)); }
    for (const good of ['', 'channel/1', 'zone/drive way']) { assert.ok(isPart(good)); }
    for (const bad of ['channel/0', 'channel/x', 'zone/', 'zone/+', 'motion']) { assert.ok(!isPart(bad)); }
});

test('only changes of state count, and the first where wanted', () => {
    const changes = new Changes();
    assert.strictEqual(changes.take('a', 'OFF', false), undefined);
    assert.strictEqual(changes.take('a', 'ON', false), true);
    assert.strictEqual(changes.take('a', 'ON', false), undefined);
    assert.strictEqual(changes.take('b', Buffer.from('ON'), true), true);
    assert.strictEqual(changes.active, 2);
    assert.strictEqual(changes.take('a', 'OFF', false), false);
    assert.strictEqual(changes.take('a', 'what', false), undefined);
    assert.strictEqual(changes.active, 1);
});
