'use strict';

const { randomUUID } = require('crypto');
const { Hub } = require('./hub');
const { isBase, isCamera } = require('./topics');
const { listCameras, listSettings } = require('./cameras');

/** What the edit dialogs ask for; both need the permission arecont-bridge.read. */
function register(RED) {
    const allowed = RED.auth.needsPermission('arecont-bridge.read');
    RED.httpAdmin.get('/arecont-bridge/cameras', allowed, (request, response) => answer(RED, request, response, listCameras));
    RED.httpAdmin.get('/arecont-bridge/cameras/:camera/settings', allowed, (request, response) => {
        if (!isCamera(request.params.camera)) { response.status(400).json({ error: 'not a camera id' }); return; }
        answer(RED, request, response, (hub) => listSettings(hub, request.params.camera));
    });
}

async function answer(RED, request, response, ask) {
    let hub;
    try {
        hub = find(RED, request.query);
        response.json(await ask(hub));
    } catch (error) {
        response.status(error.status || 502).json({ error: error.message });
    } finally {
        if (hub && hub.passing) { hub.close(); }
    }
}

/** The deployed bridge where it is as the dialog shows it; else a passing look through the broker, which must be deployed. */
function find(RED, { bridge, broker, base }) {
    const node = RED.nodes.getNode(String(bridge || ''));
    if (node && node.hub && (!broker || (node.brokerId === broker && node.hub.topics.base === base))) { return node.hub; }
    const brokerNode = RED.nodes.getNode(String(broker || ''));
    if (!brokerNode || brokerNode.type !== 'mqtt-broker') { throw problem(404, 'the broker is not deployed yet: deploy once, then the cameras are listed here'); }
    if (!isBase(base)) { throw problem(400, 'the base topic is not valid'); }
    const hub = new Hub(brokerNode, base, `list-${randomUUID()}`);
    hub.passing = true;
    hub.open();
    return hub;
}

function problem(status, message) { return Object.assign(new Error(message), { status }); }

module.exports = { register };
