package org.sharedoutcomes.core.savedview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.savedview.SavedView.Sharing;

/**
 * Saved views. A private one does not exist for anybody but its owner; a shared one is changed by
 * its owner and administrators; one of a programme is made and changed by its members.
 */
public final class KeepViews {
  private static final int NAME = 100;
  private static final int MOST = 100;

  private final Journal journal;
  private final Access access;
  private final Permissions permissions;
  private final Members members;
  private final ClusterLock lock;

  public KeepViews(Journal journal, Permissions permissions, People people, ClusterLock lock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.permissions = permissions;
    this.members = new Members(permissions, people);
    this.lock = lock;
  }

  /**
   * The views that the actor may see: the programme's first, then shared ones, then private ones,
   * each by name.
   *
   * @param programme a programme's key; empty for all programmes
   */
  public Answer<List<Document<SavedView>>> all(Actor actor, String programme) {
    return access.user(actor).map(user -> visible(user, programme));
  }

  private List<Document<SavedView>> visible(Actor actor, String programme) {
    return journal.snapshot().all(SavedView.KIND).stream()
        .filter(view -> isVisible(actor, view.value()))
        .filter(view -> programme.isEmpty() || view.value().programme().equals(programme))
        .sorted(
            Comparator.comparing((Document<SavedView> view) -> view.value().sharing())
                .reversed()
                .thenComparing(view -> folded(view.value().name()))
                .thenComparing(Document::key))
        .toList();
  }

  public Answer<Document<SavedView>> one(Actor actor, String id) {
    return access.user(actor).then(user -> find(user, id));
  }

  /**
   * The roadmap that an address means: what it says itself, and for what it does not say what its
   * view has. An address that says nothing but perhaps the programme means the programme's first
   * view.
   *
   * @param said the address's parameters; one that is empty overrules the view too
   */
  public Answer<OpenView> open(Actor actor, Map<String, String> said) {
    String id = said.getOrDefault(OpenView.PARAMETER, "");
    if (!id.isBlank() && !id.equals(OpenView.NONE)) {
      return one(actor, id).map(view -> OpenView.of(view, said));
    }
    return access
        .user(actor)
        .map(
            user ->
                OpenView.saysNothing(said)
                    ? first(user, programme(said))
                        .map(view -> OpenView.of(view, said))
                        .orElseGet(() -> OpenView.of(null, said))
                    : OpenView.of(null, said));
  }

  /** The programme that is meant; the first one by key when none is said. */
  private String programme(Map<String, String> said) {
    String key = said.getOrDefault(SavedView.PROGRAMME, "");
    return key.isBlank()
        ? journal.snapshot().all(Programme.KIND).stream()
            .map(Document::key)
            .min(Comparator.naturalOrder())
            .orElse("")
        : key;
  }

  /** What the programme shows to who asks for nothing special: the first of its views by name. */
  public Optional<Document<SavedView>> first(Actor actor, String programme) {
    return visible(actor, programme).stream()
        .findFirst()
        .filter(view -> view.value().sharing() == Sharing.PROGRAMME);
  }

  /** Whether the actor may change or delete the view. */
  public boolean mayChange(Actor actor, SavedView view) {
    return refusal(actor, view).isEmpty();
  }

  /** Whether the actor may make views that the programme shows first. */
  public boolean mayMakeFor(Actor actor, String programme) {
    return journal
        .snapshot()
        .find(Programme.KIND, programme)
        .filter(found -> members.isMember(actor, found.value()))
        .isPresent();
  }

  public Answer<Document<SavedView>> create(Actor actor, ViewDraft draft) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    return access
        .user(actor)
        .then(user -> alone(() -> write(user, id, Optional.empty(), 0, draft)));
  }

  /** Makes a view of one's own, private, of one that the actor may see. */
  public Answer<Document<SavedView>> copy(Actor actor, String id, String name) {
    return one(actor, id)
        .then(from -> create(actor, new ViewDraft(name, "", from.value().address())));
  }

  /**
   * Changes the view.
   *
   * @param seen the version that the actor saw; empty for whatever is the newest
   */
  public Answer<Document<SavedView>> change(
      Actor actor, String id, OptionalInt seen, ViewDraft draft) {
    return mine(actor, id)
        .then(
            now ->
                alone(
                    () ->
                        write(
                            actor,
                            id,
                            Optional.of(now.value()),
                            seen.orElse(now.version()),
                            draft)));
  }

  public Answer<Integer> remove(Actor actor, String id, OptionalInt seen) {
    return mine(actor, id)
        .then(now -> journal.delete(SavedView.KIND, id, seen.orElse(now.version()), actor, ""));
  }

  private <T> Answer<T> alone(Supplier<Answer<T>> work) {
    return lock.holding("saved-views", work);
  }

  private Answer<Document<SavedView>> mine(Actor actor, String id) {
    return one(actor, id)
        .then(
            view ->
                refusal(actor, view.value())
                    .<Answer<Document<SavedView>>>map(Answer::refused)
                    .orElseGet(() -> Answer.done(view)));
  }

  private Answer<Document<SavedView>> find(Actor actor, String id) {
    return journal
        .snapshot()
        .find(SavedView.KIND, id)
        .filter(view -> isVisible(actor, view.value()))
        .map(Answer::done)
        .orElseGet(
            () -> Answer.refused(Refusal.notFound("", "shared-outcomes.saved-view.none", id)));
  }

  private static boolean isVisible(Actor actor, SavedView view) {
    return view.sharing() != Sharing.PRIVATE || view.owner().equals(actor.userKey());
  }

  private Optional<Refusal> refusal(Actor actor, SavedView view) {
    boolean may =
        view.owner().equals(actor.userKey())
            || permissions.mayAdminister(actor)
            || (view.sharing() == Sharing.PROGRAMME && mayMakeFor(actor, view.programme()));
    return may
        ? Optional.empty()
        : Optional.of(
            Refusal.forbidden(
                "shared-outcomes.saved-view.not-yours", view.name(), new Actor(view.owner())));
  }

  private Answer<Document<SavedView>> write(
      Actor actor, String id, Optional<SavedView> before, int seen, ViewDraft draft) {
    Findings findings = new Findings();
    String owner = before.map(SavedView::owner).orElse(actor.userKey());
    SavedView view =
        new SavedView(
            findings.required("name", draft.name(), NAME),
            owner,
            findings.oneOf("sharing", draft.sharing(), Sharing.class, Sharing.PRIVATE),
            ViewAddress.read(draft.address(), findings));
    check(actor, id, view, findings);
    Optional<Refusal> forbidden = mayShare(actor, before, view);
    if (!findings.none() || forbidden.isPresent()) {
      return Answer.refused(
          forbidden.filter(any -> findings.none()).map(List::of).orElseGet(findings::reasons));
    }
    String what = seen == 0 ? "created" : "changed";
    return journal.save(new Change<>(SavedView.KIND, id, seen, actor, what, "", view));
  }

  private void check(Actor actor, String id, SavedView view, Findings findings) {
    Map<String, String> address = view.address();
    if (view.programme().isEmpty()) {
      findings.add(
          Refusal.invalid(
              SavedView.PROGRAMME, "shared-outcomes.common.required", SavedView.PROGRAMME));
    } else if (journal.snapshot().find(Programme.KIND, view.programme()).isEmpty()) {
      findings.add(
          Refusal.invalid(
              SavedView.PROGRAMME,
              "shared-outcomes.programme.no-such-programme",
              view.programme()));
    }
    if (address.getOrDefault("from", "").compareTo(address.getOrDefault("to", "9")) > 0) {
      findings.add(
          Refusal.invalid(
              "from",
              "shared-outcomes.roadmap.from-after-to",
              address.get("from"),
              address.get("to")));
    }
    unique(actor, id, view, findings);
  }

  /** Two views that the same people choose from must differ by name. */
  private void unique(Actor actor, String id, SavedView view, Findings findings) {
    List<Document<SavedView>> others =
        journal.snapshot().all(SavedView.KIND).stream()
            .filter(other -> !other.key().equals(id))
            .toList();
    others.stream()
        .filter(other -> isTaken(view, other.value()))
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    Refusal.conflict(
                        "name", "shared-outcomes.saved-view.name-taken", other.value().name())));
    if (others.stream().filter(o -> o.value().owner().equals(actor.userKey())).count() >= MOST) {
      findings.add(Refusal.invalid("", "shared-outcomes.saved-view.too-many", MOST));
    }
  }

  private static boolean isTaken(SavedView view, SavedView other) {
    return other.sharing() == view.sharing()
        && folded(other.name()).equals(folded(view.name()))
        && (view.sharing() == Sharing.PROGRAMME
            ? other.programme().equals(view.programme())
            : other.owner().equals(view.owner()));
  }

  /** Why the actor may not share the view like this, or take it to themselves. */
  private Optional<Refusal> mayShare(Actor actor, Optional<SavedView> before, SavedView view) {
    if (view.sharing() == Sharing.PROGRAMME && !mayMakeFor(actor, view.programme())) {
      return Optional.of(
          Refusal.forbidden("shared-outcomes.saved-view.members-only", view.programme()));
    }
    boolean hides = view.sharing() == Sharing.PRIVATE && !view.owner().equals(actor.userKey());
    return before
        .filter(any -> hides)
        .map(
            any ->
                Refusal.forbidden(
                    "shared-outcomes.saved-view.owner-hides", any.name(), new Actor(any.owner())));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
