import { render } from 'preact';
import { App } from './app.js';
import { startInlined } from './engine/inlined.js';
import { offlineEngine } from './engine/offline.js';
import { hashAddresses } from './state/location.js';
import './style/all.css';

render(<App engine={offlineEngine(startInlined)} addresses={hashAddresses} memory={null} />, document.getElementById('app')!);
