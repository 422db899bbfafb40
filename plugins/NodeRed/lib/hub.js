'use strict';

const { EventEmitter } = require('events');
const { Topics } = require('./topics');
const { Requests } = require('./requests');

/**
 * What one bridge says, over one of Node-RED's mqtt-broker nodes. Every topic is subscribed once, by its full name wherever it is known:
 * subscriptions of the same client that overlap make some brokers send a message twice, and Node-RED drop it with others.
 *
 * Events: 'presence' when the broker, the bridge or a camera came or went; 'cameras' when one was added or removed.
 */
class Hub extends EventEmitter {
    constructor(broker, base, id) {
        super();
        this.setMaxListeners(0);
        this.topics = new Topics(base);
        this.connected = false;
        this.bridge = undefined;
        this.cameras = new Map();
        this.requests = new Requests(this);
        this._broker = broker;
        this._ref = `${id}:arecont`;
        this._watched = new Map();
        this._user = { id: this._ref, status: (status) => this._connection(status.fill === 'green') };
    }

    open() {
        this._broker.register(this._user);
        this._connection(this._broker.connected === true);
        this.watch(this.topics.bridgeStatus, ({ payload }) => { this.bridge = payload.toString(); this.emit('presence'); });
        this.watch(this.topics.everyInfo, ({ topic, payload }) => this._info(topic, payload), { remember: false });
    }

    close(done = () => {}) {
        this.requests.close();
        this.removeAllListeners();
        for (const topic of this._watched.keys()) { this._broker.unsubscribe(topic, this._ref, true); }
        this._watched.clear();
        this._broker.deregister(this._user, done, true);
    }

    /**
     * Calls back with {topic, payload, retain} for every message of a topic, first with the latest known one.
     * Options: remember (true) keeps the latest for listeners that come later; retained (true) asks the broker for the stored message.
     * Returns a function that ends it.
     */
    watch(topic, listener, { remember = true, retained = true } = {}) {
        let entry = this._watched.get(topic);
        if (!entry) {
            entry = { listeners: new Set(), last: undefined };
            this._watched.set(topic, entry);
            entry.listeners.add(listener);
            this._broker.subscribe(topic, { qos: 1, rap: false, rh: retained ? 0 : 2 }, (name, payload, packet) => {
                const message = { topic: name, payload, retain: Boolean(packet && packet.retain) };
                if (remember) { entry.last = message; }
                for (const one of [...entry.listeners]) { one(message); }
            }, this._ref);
        } else {
            entry.listeners.add(listener);
            if (entry.last) { listener(entry.last); }
        }
        return () => {
            if (entry.listeners.delete(listener) && entry.listeners.size === 0 && this._watched.get(topic) === entry) {
                this._watched.delete(topic);
                this._broker.unsubscribe(topic, this._ref, true);
            }
        };
    }

    /** Watches a topic of one camera, or of every camera there is and will be where none is named. Returns a function that ends it. */
    watchCameras(camera, topicOf, listener) {
        if (camera) { return this.watch(topicOf(camera), (message) => listener(camera, message)); }
        const running = new Map();
        const follow = () => {
            for (const id of this.cameras.keys()) {
                if (!running.has(id)) { running.set(id, this.watch(topicOf(id), (message) => listener(id, message))); }
            }
            for (const [id, stop] of running) {
                if (!this.cameras.has(id)) { running.delete(id); stop(); }
            }
        };
        this.on('cameras', follow);
        follow();
        return () => { this.off('cameras', follow); running.forEach((stop) => stop()); };
    }

    publish(topic, payload) {
        this._broker.publish({ topic, payload: JSON.stringify(payload), qos: 1, retain: false, contentType: 'application/json', messageExpiryInterval: 30 }, () => {});
    }

    /** Asks the bridge; see Requests. */
    request(operation, body, patience) { return this.requests.send(operation, body, patience); }

    _connection(connected) {
        if (connected === this.connected) { return; }
        this.connected = connected;
        this.emit('presence');
    }

    _info(topic, payload) {
        const id = this.topics.cameraOf(topic);
        if (!id) { return; }
        const known = this.cameras.get(id);
        const info = parse(payload);
        if (info) {
            const camera = known || { online: undefined, stop: undefined };
            camera.info = info;
            this.cameras.set(id, camera);
            if (!known) {
                camera.stop = this.watch(this.topics.status(id), (message) => { camera.online = message.payload.toString() === 'online'; this.emit('presence'); });
                this.emit('cameras');
            }
        } else if (known) {
            this.cameras.delete(id);
            known.stop();
            this.emit('cameras');
        }
        this.emit('presence');
    }
}

function parse(payload) {
    try {
        const value = JSON.parse(payload.toString());
        return value && typeof value === 'object' ? value : undefined;
    } catch (error) {
        return undefined;
    }
}

module.exports = { Hub };
