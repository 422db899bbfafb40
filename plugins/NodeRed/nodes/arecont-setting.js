'use strict';

const { actingNode } = require('../lib/camera-node');
const { dot } = require('../lib/presence');
const { fromSetting, number, settingValue } = require('../lib/values');

/** Reads or writes a setting; msg.payload becomes the value the camera reads back. */
module.exports = (RED) => {
    actingNode(RED, 'arecont-setting', async (hub, config, msg, camera, node) => {
        const name = config.setting || msg.setting;
        if (typeof name !== 'string' || name === '') { throw new Error('no setting: choose one in the node or set msg.setting'); }
        const channel = number(config.channel || msg.channel, 'the channel');
        const request = { camera, name, ...(channel ? { channel } : {}) };
        const answer = config.action === 'set'
            ? await hub.request('set', { ...request, value: settingValue(config.value === undefined || config.value === '' ? msg.payload : config.value) })
            : await hub.request('get', request);
        const payload = fromSetting(answer.value);
        node.tell(dot('green', 'dot', `${name} = ${payload}`));
        return { ...msg, payload, camera, setting: name, ...(channel ? { channel } : {}) };
    });
};
