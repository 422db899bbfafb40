'use strict';

const { Hub } = require('../lib/hub');
const admin = require('../lib/admin');

/** The bridge: an mqtt-broker node and the base topic. */
module.exports = (RED) => {
    RED.nodes.registerType('arecont-bridge', function (config) {
        RED.nodes.createNode(this, config);
        this.brokerId = config.broker;
        const broker = RED.nodes.getNode(config.broker);
        if (!broker) {
            this.problem = 'the bridge has no broker';
            return;
        }
        try {
            this.hub = new Hub(broker, config.baseTopic, this.id);
        } catch (error) {
            this.problem = 'wrong base topic';
            this.error(error.message);
            return;
        }
        this.hub.open();
        this.on('close', (done) => this.hub.close(done));
    });
    admin.register(RED);
};
