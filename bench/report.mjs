// BENCHMARKS.md: the goals, the figures and how they were taken.

const PAGES = { ours: 'Postworth', limit: 'limit', react: 'React hello', yew: 'Yew hello' };
const OTHERS = ['limit', 'react', 'yew'];

const ms = time => `${Math.round(time).toLocaleString('en')} ms`;
const times = (ratio, digits = 2) => `${ratio.toFixed(digits)}×`;
const METRICS = [
  ['fcp', 'First contentful paint', ms],
  ['lcp', 'Largest contentful paint', ms],
  ['tbt', 'Total blocking time', ms],
  ['cls', 'Cumulative layout shift', shift => shift.toFixed(3)],
  ['tti', 'Time to interactive', ms],
  ['ready', 'The program runs', ms],
  ['bytes', 'Bytes sent', count => `${count.toLocaleString('en')} B`],
];

/** Of an odd number of values. A figure that a page does not have, such as a program's of none, stays undefined. */
const median = values => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];

const table = (head, rows) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

/** The largest figure of the column that the test prints as `| … | slowdown | worst | median |`. */
function worstKeystroke(rows, slowdown) {
  const cells = rows.map(row => row.split('|').map(cell => cell.trim())).filter(row => row[3] === slowdown);
  if (cells.length === 0) throw new Error(`no keystroke was measured at ${slowdown}`);
  return Math.max(...cells.map(row => Number(/\d+/.exec(row[4])[0])));
}

/** The whole file, from Lighthouse's figures of each visit to each page and the lines of the keystrokes' table. */
export function report(visits, keystrokes, machine) {
  const figure = (page, metric) => median(visits[page].map(visit => visit[metric]));
  const ratio = (metric, page) => figure('ours', metric) / figure(page, metric);
  const shown = (value, show) => (Number.isFinite(value) ? show(value) : '–');
  const range = (page, metric, show) => {
    const values = visits[page].map(visit => visit[metric]);
    const [least, middle, most] = [Math.min(...values), figure(page, metric), Math.max(...values)]
      .map(value => shown(value, show));
    return least === most ? middle : `${middle} (${least} to ${most})`;
  };
  const scores = Object.keys(visits.ours[0].scores).map(title => [
    title,
    Math.round(median(visits.ours.map(visit => visit.scores[title]))),
  ]);
  const worst = { 4: worstKeystroke(keystrokes, '4×'), 6: worstKeystroke(keystrokes, '6×') };
  const [{ chromium, lighthouse }] = visits.ours;

  const goals = [
    ['Largest contentful paint within 1.05× of the limit', times(ratio('lcp', 'limit'), 3), ratio('lcp', 'limit') <= 1.05],
    ['Time to interactive within 1.3× of React hello', times(ratio('tti', 'react'), 3), ratio('tti', 'react') <= 1.3],
    ['The program runs within 1.3× of React hello', times(ratio('ready', 'react'), 3), ratio('ready', 'react') <= 1.3],
    ['Cumulative layout shift 0', figure('ours', 'cls').toFixed(3), figure('ours', 'cls') === 0],
    ['Total blocking time at most 50 ms', ms(figure('ours', 'tbt')), figure('ours', 'tbt') <= 50],
    ['Lighthouse 100 in every category', scores.map(([, score]) => score).join(' / '), scores.every(([, score]) => score === 100)],
    ['Worst keystroke to paint, 6× slower, under 100 ms', ms(worst[6]), worst[6] < 100],
  ];

  return `# Benchmarks

Postworth as it is built for release, beside three pages served the same way in the same run. \`make bench\` takes these
figures and writes this file; nothing in \`make test\` depends on a time.

## Goals

${table(['goal', 'figure', ''], goals.map(([goal, value, met]) => [goal, value, met ? 'met' : '**not met**']))}

## Loading

Lighthouse ${lighthouse}, mobile, throttled by DevTools (a processor 4× slower, 1.47 Mbit/s, 562 ms for each answer): the
median of ${visits.ours.length} visits with an empty cache, and in brackets the least and the most.

${table(['', ...Object.values(PAGES)], METRICS.map(([metric, name, show]) =>
    [name, ...Object.keys(PAGES).map(page => range(page, metric, show))]))}

Postworth as a multiple of each:

${table(['', ...OTHERS.map(page => PAGES[page])], METRICS.map(([metric, name]) =>
    [name, ...OTHERS.map(page => shown(ratio(metric, page), times))]))}

Lighthouse's scores for Postworth: ${scores.map(([title, score]) => `${title} ${score}`).join(', ')}.

- **limit**: Postworth's own HTML with the program taken out. No page that says as much can be there sooner.
- **React hello**, **Yew hello**: a heading drawn in the browser by React with react-dom, and by Yew (\`bench/\`),
  built for release with the compiler's settings of the page, and without what is done to its programs after that
  (docs/decisions/013-after-the-compiler.md).
- **Time to interactive** is Lighthouse's: the end of the last task of over 50 ms before five quiet seconds, or the
  first contentful paint where no task is so long. It can come before the program does.
- **The program runs** once its first effects have: each program then marks \`html[data-ready]\`, and a
  MutationObserver that the benchmark puts in takes the time. From then on Postworth answers what is typed.

## Typing

From the key to the next paint, by the Event Timing API, which rounds to 8 ms and says nothing of what is under 16 ms.
Each text is typed three times, key by key, each once the last was seen. At worst ${ms(worst[4])} on a processor 4× slower and ${ms(worst[6])} on one 6× slower. The hello
pages have no field to type in.

A dot blinks in the page meanwhile: where there is no screen, Chromium hears that a frame was shown only when the next one
differs from it. Without the dot the last key of \`likes\` took 320 ms at any slowdown, until the link changed, while a
trace had its frame drawn 8 ms after it.

${keystrokes.join('\n')}

## The machine

${machine.cores} cores, ${machine.model}; ${chromium}; ${machine.date}. Load of the minute before, the build included:
${machine.load.toFixed(1)}. Lighthouse's index of the machine's speed: ${Math.round(median(visits.ours.map(visit => visit.machineIndex)))}. Other work on the machine makes every
time later, most of all blocking and typing.
`;
}
