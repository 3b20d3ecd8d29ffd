// The manifests that run shards elsewhere fit their published schemas, name commands that there are, and agree with one another on how many
// shards there are.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }

describe('the workflow', () => {
  const source = text('.github/workflows/large-library.yml')
  interface WorkflowJob {
    needs?: string
    env?: Record<string, string>
    strategy?: { matrix: { shard: number[] } }
    steps: { run?: string; uses?: string; with?: Record<string, string> }[]
  }
  const { jobs } = parse(source) as { jobs: Record<string, WorkflowJob> }

  test('fits the schema; one that does not is found out', () => {
    expect(validateWorkflow(source).errors).toEqual([])
    expect(validateWorkflow(source.replace('runs-on:', 'runs-at:')).errors).not.toEqual([])
    expect(validateWorkflow(source.replace('needs: build', 'needs: built')).errors).not.toEqual([])
  })

  test('reads, then builds, then joins, every shard once', () => {
    expect(Object.entries(jobs).map(([name, job]) => [name, job.needs])).toEqual([
      ['read', undefined],
      ['build', 'read'],
      ['join', 'build'],
    ])
    for (const name of ['read', 'build']) {
      expect(jobs[name]!.strategy!.matrix.shard).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as GitHub writes it
      expect(jobs[name]!.env!['SHARD']).toBe('${{ matrix.shard }}/${{ strategy.job-total }}')
    }
  })

  test('runs commands that there are, and hands on what the next step looks for', () => {
    const commands = Object.values(jobs).flatMap(job => job.steps.flatMap(step => step.run ?? []))
    expect(
      commands
        .map(command => command.replace(/^npm run (\S+).*/, (_, name) => (scripts[name] ? '' : name)))
        .filter(c => c && c !== 'npm ci'),
    ).toEqual([])
    const handed = (job: string, use: string) => jobs[job]!.steps.filter(s => s.uses?.startsWith(use)).map(s => s.with!['path'])
    expect([
      handed('read', 'actions/upload'),
      handed('build', 'actions/download'),
      handed('build', 'actions/upload'),
      handed('join', 'actions/download'),
    ]).toEqual([['.cache/understood-*'], ['.cache'], ['dist.shards/*'], ['dist.shards']])
  })
})

describe('the jobs', () => {
  const shards = parse(text('.deploy/kubernetes/shards.yaml'))
  const join_ = parse(text('.deploy/kubernetes/join.yaml'))
  const volume = parse(text('.deploy/kubernetes/volume.yaml'))

  test('fit the schema; one that does not is found out', () => {
    expect(() => {
      new Job(shards).validate()
      new Job(join_).validate()
      new PersistentVolumeClaim(volume).validate()
    }).not.toThrow()
    expect(() => new Job({ ...shards, spec: { ...shards.spec, completions: 'eight' } }).validate()).toThrow(/completions/)
    expect(() => new Job({ ...shards, spec: { completions: 8 } } as never).validate()).toThrow(/template/)
  })

  test('every index is one shard, from 1; the command is one that there is', () => {
    const { completionMode, completions, parallelism, template } = shards.spec
    const [shell, flag, command] = template.spec.containers[0].command as [string, string, string]
    expect(completionMode).toBe('Indexed')
    const said = Array.from({ length: completions }, (_, i) =>
      execFileSync(shell, [flag, command.replace(/exec .*/, 'exec printenv SHARD')], {
        encoding: 'utf8',
        env: { ...process.env, JOB_COMPLETION_INDEX: String(i) },
      }).trim(),
    )
    expect(said).toEqual(Array.from({ length: parallelism }, (_, i) => `${i + 1}/${completions}`))
    expect(scripts).toHaveProperty(/npm run (\w+)$/.exec(command)![1]!)
    expect(scripts).toHaveProperty(join_.spec.template.spec.containers[0].command[2])
  })

  test('stand on one volume, where the image looks for it', () => {
    for (const job of [shards, join_]) {
      const { containers, volumes } = job.spec.template.spec
      expect(volumes[0].persistentVolumeClaim.claimName).toBe(volume.metadata.name)
      for (const folder of ['CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR'])
        expect(text('.deploy/Dockerfile')).toContain(`${folder}=${containers[0].volumeMounts[0].mountPath}/`)
    }
  })
})
