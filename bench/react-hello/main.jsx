import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

function Hello() {
  // The mark of each page that its program runs.
  useEffect(() => document.documentElement.setAttribute('data-ready', ''), []);
  return <main><h1>Hello</h1></main>;
}

createRoot(document.getElementById('app')).render(<Hello />);
