import { useState } from "preact/hooks";
import { type EntityDetail, type Fact, get } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { ontology } from "../ontology.ts";
import { EntityMerges } from "../parts/entity-merges.tsx";
import { Evidence } from "../parts/evidence.tsx";
import { go } from "../router.ts";

/** Facts of one relation, grouped under its label in the direction read. */
function Facts({ facts, inverse }: { facts: readonly Fact[]; inverse: boolean }) {
  const labels = ontology.use().relations;
  const relations = [...new Set(facts.map((fact) => fact.relation))];
  return (
    <>
      {relations.map((relation) => {
        const label = labels[relation];
        return (
          <section key={relation}>
            <h2>{(inverse ? label?.inverseLabel.zh : label?.label.zh) ?? relation}</h2>
            <ul class="facts">
              {facts
                .filter((fact) => fact.relation === relation)
                .map((fact) => (
                  <li key={`${fact.otherId}${fact.start}${fact.documentId}`}>
                    <a href={`/entities/${encodeURIComponent(fact.otherId)}`}>{fact.otherName}</a>
                    {fact.detail && <span class="quiet"> {fact.detail}</span>}
                    <Evidence quote={fact.quote} place={fact} />
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function EntityView({ entity, onDecided }: { entity: EntityDetail; onDecided: (id: string) => void }) {
  const { entities } = ontology.use();
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== entity.name);
  return (
    <>
      <h1>{entity.name}</h1>
      <p class="quiet">
        {[
          entities[entity.type]?.label.zh ?? entity.type,
          entity.province,
          aliases.length ? `又作：${aliases.join("、")}` : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <EntityMerges id={entity.id} onDecided={onDecided} />
      <Facts facts={entity.facts.from} inverse={false} />
      <Facts facts={entity.facts.to} inverse={true} />
      <h2>见于（{entity.mentions.length}）</h2>
      <ul class="facts">
        {entity.mentions.map((mention) => (
          <li key={`${mention.documentId}${mention.start}`}>
            <Evidence quote={mention.quote} place={mention} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** An entity with its facts and where it is named; after a merge or its undoing, as it is then. */
export function EntityPage({ id }: { id: string }) {
  const [decisions, decided] = useState(0);
  const state = useLoaded(`${id} ${decisions}`, () => get<EntityDetail>(`/api/entities/${encodeURIComponent(id)}`));
  const onDecided = (now: string) => {
    if (now !== id) go(`/entities/${encodeURIComponent(now)}`);
    decided(decisions + 1);
  };
  return <Loaded state={state}>{(entity) => <EntityView entity={entity} onDecided={onDecided} />}</Loaded>;
}
