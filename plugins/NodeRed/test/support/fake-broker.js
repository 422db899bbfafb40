'use strict';

/** Node-RED's mqtt-broker node as the package uses it, in memory. */
class FakeBroker {
    constructor() {
        this.connected = false;
        this.users = {};
        this.subscriptions = new Map();
        this.published = [];
    }

    register(user) { this.users[user.id] = user; }

    deregister(user, done) { delete this.users[user.id]; done(); }

    subscribe(topic, options, callback, ref) {
        if (this.subscriptions.has(topic)) { throw new Error(`subscribed twice: ${topic}`); }
        this.subscriptions.set(topic, { options, callback, ref });
    }

    unsubscribe(topic) { this.subscriptions.delete(topic); }

    publish(message, done) { this.published.push({ ...message, payload: JSON.parse(message.payload) }); done(); }

    connect() { this.turn(true); }

    turn(connected) {
        this.connected = connected;
        Object.values(this.users).forEach((user) => user.status({ fill: connected ? 'green' : 'red' }));
    }

    /** A message from outside, to whoever subscribed to its topic. */
    say(topic, payload, retain = false) {
        for (const [filter, { callback }] of [...this.subscriptions]) {
            if (new RegExp(`^${filter.replace(/\+/g, '[^/]+')}$`).test(topic)) {
                callback(topic, Buffer.isBuffer(payload) ? payload : Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)), { retain });
            }
        }
    }
}

module.exports = { FakeBroker };
