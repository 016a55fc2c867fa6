import '@fontsource-variable/inter/standard.css';
import '@fontsource-variable/source-serif-4/standard.css';
import './styles/tokens.css';
import './styles/map-fonts.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
