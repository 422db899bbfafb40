'use strict';

const LISTING = 3000;
const QUIET = 1500;

/** The cameras for an edit dialog: what the bridge answers, or what its retained topics tell where it does not. */
async function listCameras(hub) {
    try {
        await known(hub);
        const answer = await hub.request('cameras', {}, LISTING);
        return answer.cameras.map((one) => ({
            id: one.id, name: one.name || one.id, model: one.model, online: one.status === 'online', channels: one.channels || 1,
            zones: one.zones || [], inputs: one.inputs || 0, outputs: one.outputs || 0,
        }));
    } catch (error) {
        if (hub.cameras.size === 0) { throw error; }
        return [...hub.cameras].map(([id, { info, online }]) => ({
            id, name: info.name || id, model: info.model, online: hub.bridge === 'online' && online === true, channels: info.channels || 1,
            zones: [], inputs: has(info, 'input'), outputs: has(info, 'output'),
        }));
    }
}

/** The settings of one camera with their choices and ranges. */
async function listSettings(hub, camera) {
    return (await hub.request('settings', { camera }, LISTING)).settings;
}

/** Waits a moment until the bridge's retained status is there, so that a bridge that is away is not waited for longer. */
function known(hub) {
    if (hub.bridge !== undefined) { return Promise.resolve(); }
    return new Promise((resolve) => {
        const end = () => { clearTimeout(timer); hub.off('presence', look); resolve(); };
        const look = () => { if (hub.bridge !== undefined) { end(); } };
        const timer = setTimeout(end, QUIET);
        hub.on('presence', look);
    });
}

const has = (info, feature) => ((info.features || []).includes(feature) ? 1 : 0);

module.exports = { listCameras, listSettings };
