// Walks through Jira's REST with a public client: node walk.mjs <base address> <user> <project>
import assert from 'node:assert/strict';
import JiraApi from 'jira-client';

const [base, user, project] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(base);
const jira = new JiraApi({
  protocol: 'http',
  host: hostname,
  port,
  base: pathname.slice(1),
  username: user,
  password: user,
  apiVersion: '2',
});

assert.equal((await jira.getCurrentUser()).name, user);
assert.ok((await jira.listProjects()).some((p) => p.key === project));

const fields = await jira.listFields();
const epicLink = fields.find((field) => field.name === 'Epic Link');
assert.ok(epicLink.custom && epicLink.id.startsWith('customfield_'));

const epics = await jira.searchJira(`project = ${project} AND issuetype = Epic ORDER BY key`, {
  maxResults: 1,
  fields: ['summary'],
});
assert.equal(epics.issues.length, 1);
const epic = epics.issues[0].key;

const made = await jira.addNewIssue({
  fields: { project: { key: project }, issuetype: { name: 'Bug' }, summary: 'Made by a client' },
});
await jira.updateIssue(made.key, { fields: { [epicLink.id]: epic, labels: ['walked'] } });

const { transitions } = await jira.listTransitions(made.key);
const start = transitions.find((transition) => transition.name === 'Start progress');
await jira.transitionIssue(made.key, { transition: { id: start.id } });
await jira.addComment(made.key, 'Said by a client');

const issue = await jira.findIssue(made.key);
assert.equal(issue.fields.summary, 'Made by a client');
assert.equal(issue.fields.status.name, 'In Progress');
assert.equal(issue.fields[epicLink.id], epic);
assert.deepEqual(issue.fields.labels, ['walked']);
assert.equal(issue.fields.comment.comments[0].body, 'Said by a client');

const found = await jira.searchJira(`"Epic Link" = ${epic} AND labels = walked`);
assert.deepEqual(found.issues.map((i) => i.key), [made.key]);

await assert.rejects(jira.searchJira('nonsense = 1'), /Field 'nonsense' does not exist/);
await assert.rejects(jira.findIssue('NONE-1'), /Issue Does Not Exist/);
await assert.rejects(jira.updateIssue(made.key, { fields: { summary: '' } }), /"summary":"You must/);
console.log('walked');
