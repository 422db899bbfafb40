'use strict';

const ANSWER = 45000;
const DELIVERY = 5000;

/** Takes pictures: the bridge's answer tells the size, the picture itself comes on its topic. */
class Pictures {
    constructor(hub, delivery = DELIVERY) {
        this._hub = hub;
        this._delivery = delivery;
        this._topics = new Map();
    }

    /** {picture, answer}: the JPEG as a Buffer, and the bridge's answer with width, height and time. */
    async take(camera, channel) {
        const arrivals = this.watch(this._hub.topics.snapshot(camera, channel));
        const arrived = [];
        const look = (picture) => { arrived.push(picture); if (look.found) { look.found(); } };
        arrivals.add(look);
        try {
            const answer = await this._hub.request('snapshot', channel ? { camera, channel } : { camera }, ANSWER);
            return { answer, picture: await this._find(arrived, look, answer.bytes, camera) };
        } finally {
            arrivals.delete(look);
        }
    }

    /** Subscribes to a picture topic and returns who is told of new pictures; done early, the first one is not kept waiting. */
    watch(topic) {
        let entry = this._topics.get(topic);
        if (!entry) {
            entry = { arrivals: new Set() };
            entry.stop = this._hub.watch(topic, ({ payload, retain }) => {
                if (!retain && payload.length > 0) { entry.arrivals.forEach((look) => look(payload)); }
            }, { remember: false, retained: false });
            this._topics.set(topic, entry);
        }
        return entry.arrivals;
    }

    close() { this._topics.forEach((entry) => entry.stop()); }

    _find(arrived, look, bytes, camera) {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => reject(new Error(`${camera}: the picture of ${bytes} bytes was taken but not delivered; does the broker allow messages of that size?`)), this._delivery);
            look.found = () => {
                const picture = arrived.find((one) => one.length === bytes);
                if (picture) { clearTimeout(timer); resolve(picture); }
            };
            look.found();
        });
    }
}

module.exports = { Pictures };
