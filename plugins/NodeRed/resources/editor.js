/* Shared by the edit dialogs: lists of what the bridge knows, each with a way to type what it does not. */
(function () {
    'use strict';

    const cameraPattern = /^[a-z0-9][a-z0-9_-]*$/;
    const bases = /^[^$/+#][^/+#]*(\/[^/+#]+)*$/;

    /** A list beside a text field: the field keeps the value and shows itself for "other…" only. */
    function picker(selector, empty) {
        const field = $(selector);
        const list = $('<select>').attr('id', field.attr('id').replace('node-input', 'arecont')).css({ width: '70%' });
        const note = $('<div>').css({ marginLeft: '104px', fontSize: '0.9em', opacity: 0.75 }).hide();
        let entries = [];
        let typing = false;
        field.before(list).css({ marginLeft: '104px', marginTop: '4px', width: '70%' }).hide();
        field.closest('.form-row').append(note);

        function draw() {
            const value = String(field.val() || '');
            list.empty();
            if (empty !== undefined) { list.append($('<option>').val('').text(empty)); }
            const groups = {};
            entries.forEach((one) => {
                const group = one.group === undefined ? list : groups[one.group] || (groups[one.group] = $('<optgroup>').attr('label', one.group).appendTo(list));
                group.append($('<option>').val(one.value).text(one.text));
            });
            const listed = entries.some((one) => one.value === value);
            if (value !== '' && !listed && !typing) { list.append($('<option>').val(value).text(value)); }
            list.append($('<option>').val('\u0000').text('other…'));
            // A list that arrives while someone types must not take the field away.
            typing = typing && !listed;
            list.val(typing ? '\u0000' : value);
            field.toggle(typing);
        }

        list.on('change', () => {
            typing = list.val() === '\u0000';
            field.toggle(typing);
            if (typing) { field.val('').focus(); } else { field.val(list.val()); }
            field.trigger('change');
        });
        draw();
        return {
            list,
            fill(next) { entries = next; draw(); },
            say(text) { note.text(text || '').toggle(Boolean(text)); },
            get value() { return String(field.val() || ''); },
            onChange(callback) { field.on('change', callback); },
            show(shown) { field.closest('.form-row').toggle(shown); },
        };
    }

    /** Where the dialog's bridge is, as it stands in the editor, deployed or not. */
    function place() {
        const id = $('#node-input-bridge').val();
        const bridge = id && id !== '_ADD_' ? RED.nodes.node(id) : null;
        return bridge ? { bridge: id, broker: bridge.broker, base: bridge.baseTopic || 'arecont' } : null;
    }

    function ask(path, done, failed) {
        const query = place();
        if (!query) { failed('choose a bridge first'); return; }
        $.getJSON('arecont-bridge/' + path, query).done(done).fail((answer) => {
            failed((answer.responseJSON && answer.responseJSON.error) || 'the list could not be read');
        });
    }

    /**
     * The camera's list. `chosen` is called with the camera (or undefined where it is not known) whenever it may have changed.
     * It is read when the dialog opens, when the bridge changes and by the button.
     */
    function cameras(empty, chosen) {
        const list = picker('#node-input-camera', empty);
        let known = [];
        let asked;
        const button = $('<button type="button" class="red-ui-button" title="Ask the bridge again"><i class="fa fa-refresh"></i></button>').css({ marginLeft: '6px' });
        list.list.css({ width: 'calc(70% - 46px)' }).after(button);
        const tell = () => chosen && chosen(known.find((one) => one.id === list.value));
        function load(again) {
            // The editor tells a change of the bridge when the dialog opens, too; answers of an earlier bridge are late.
            const where = JSON.stringify(place());
            if (where === asked && again !== true) { return; }
            asked = where;
            const late = () => where !== JSON.stringify(place());
            list.say('asking the bridge…');
            ask('cameras', (answer) => {
                if (late()) { return; }
                known = answer;
                list.fill(known.map((one) => ({ value: one.id, text: `${one.name === one.id ? one.id : `${one.name} (${one.id})`} – ${one.online ? one.model || 'online' : 'offline'}` })));
                list.say(known.length ? '' : 'the bridge has no cameras');
                tell();
            }, (problem) => { if (late()) { return; } list.say(`${problem}; or choose "other…" and type the camera's id`); tell(); });
        }
        list.onChange(tell);
        button.on('click', () => load(true));
        $('#node-input-bridge').on('change', () => load());
        load();
        return list;
    }

    /** The settings of one camera, for the setting node. */
    function settings(camera, done, failed) {
        if (!cameraPattern.test(camera || '')) { failed(''); return; }
        ask(`cameras/${camera}/settings`, done, failed);
    }

    /** Channel entries of a camera with several sensors. */
    function channels(camera) {
        return camera && camera.channels > 1 ? Array.from({ length: camera.channels }, (_, index) => ({ value: String(index + 1), text: `channel ${index + 1}` })) : [];
    }

    const valid = {
        base: (value) => bases.test(value || '') || 'levels must not be empty or hold + or #',
        camera: (value) => !value || (cameraPattern.test(value) && value !== 'bridge') || 'a camera id has lower-case letters, digits, _ and -',
        part: (value) => !value || /^(channel\/[1-9]\d*|zone\/[^/+#]+)$/.test(value) || 'a part is channel/<number> or zone/<name>',
        number: (value) => value === undefined || value === '' || /^[1-9]\d*$/.test(value) || 'a number from 1',
        pulse(value) {
            const action = this.action !== undefined ? this.action : '';
            return action !== 'pulse' || (/^\d+$/.test(value) && Number(value) >= 50 && Number(value) <= 3600000) || 'a pulse lasts 50 to 3600000 ms';
        },
        steps(value) {
            return !/-steps$/.test(this.command || '') || value === undefined || value === '' || (/^-?\d+$/.test(value) && Number(value) !== 0) || 'steps are a whole number other than 0';
        },
        value(value) { return this.action !== 'set' || value === undefined || value === '' || fits(this.row, value); },
    };

    /** True where a value suits a setting's row, else why not. */
    function fits(row, value) {
        if (!row) { return true; }
        if (row.kind === 'number') {
            const number = Number(value);
            const low = row.min === undefined || number >= row.min;
            const high = row.max === undefined || number <= row.max;
            return (/^-?\d+$/.test(value) && low && high) || `${row.name} is a whole number${row.min === undefined ? '' : ` from ${row.min}`}${row.max === undefined ? '' : ` to ${row.max}`}`;
        }
        return !row.choices || row.kind === 'choice_or_steps' || row.choices.includes(value) || `${row.name} is one of ${row.choices.join(', ')}`;
    }

    window.ArecontBridge = { picker, cameras, settings, channels, valid, fits, category: 'Arecont cameras', color: '#9DC6D8', icon: 'font-awesome/fa-video-camera' };
}());
