// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/codes.h"
#include "localserver/services/audit.h"
#include "localserver/services/claims.h"
#include "localserver/services/member_changes.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ImportedPerson;

namespace {

constexpr int codeLength = 16;
constexpr int codeGroup = 4;
constexpr std::chrono::microseconds linkLifetime = std::chrono::days(7);

const QString& importedField()
{
    static const QString field = u"importedId"_s;
    return field;
}

/// What is known of imported people beside their rows.
struct Known {
    QHash<MemberId, ClaimRow> claims;
    QHash<MemberId, QString> addresses;
    QHash<MemberId, Timestamp> links;
    QHash<QString, MemberId> namesakes; ///< active members by how names are compared
};

QString comparable(const QString& name) { return name.simplified().toCaseFolded(); }

Result<Known> readKnown(WorkspaceStore& store, const QList<Member>& members, Timestamp now)
{
    Known known;
    HEARTH_TRY(const QList<ClaimRow> claims, store.claims().list());
    for (const ClaimRow& claim : claims)
        known.claims.insert(claim.imported, claim);
    HEARTH_TRY(known.addresses, store.claims().addresses());
    HEARTH_TRY(const QList<ClaimLinkRow> links, store.claims().links());
    for (const ClaimLinkRow& link : links) {
        if (link.expiresAt > now)
            known.links.insert(link.imported, link.expiresAt);
    }
    for (const Member& member : members) {
        if (member.state == MemberState::Active && member.userId)
            known.namesakes.insert(comparable(member.displayName), member.id);
    }
    return known;
}

ImportedPerson describe(const Known& known, const Member& imported)
{
    ImportedPerson person { .importedId = imported.id,
        .displayName = imported.displayName,
        .address = known.addresses.value(imported.id),
        .memberId = {},
        .claimedAt = {},
        .suggestedId = {},
        .linkExpiresAt = {} };
    if (const auto claim = known.claims.constFind(imported.id); claim != known.claims.constEnd()) {
        person.memberId = claim->member;
        person.way = claim->way;
        person.claimedAt = claim->claimedAt;
        return person;
    }
    const auto namesake = known.namesakes.constFind(comparable(imported.displayName));
    if (namesake != known.namesakes.constEnd())
        person.suggestedId = *namesake;
    if (const auto link = known.links.constFind(imported.id); link != known.links.constEnd())
        person.linkExpiresAt = *link;
    return person;
}

Result<protocol::ImportedPeople> peopleOf(WorkspaceStore& store, Timestamp now)
{
    HEARTH_TRY(const QList<Member> members, store.members().list());
    HEARTH_TRY(const Known known, readKnown(store, members, now));
    protocol::ImportedPeople out;
    for (const Member& member : members) {
        if (member.state == MemberState::Imported || known.claims.contains(member.id))
            out.people.append(describe(known, member));
    }
    std::ranges::sort(out.people, [](const ImportedPerson& a, const ImportedPerson& b) {
        return a.displayName.compare(b.displayName, Qt::CaseInsensitive) < 0;
    });
    return out;
}

Result<ImportedPerson> personOf(const WriteContext& context, MemberId id)
{
    HEARTH_TRY(const protocol::ImportedPeople all, peopleOf(context.store(), context.work.now()));
    const auto person = std::ranges::find(all.people, id, &ImportedPerson::importedId);
    if (person == all.people.end())
        return fail(ErrorCode::NotFound, u"no such imported person"_s, importedField());
    return *person;
}

QString memberName(const WriteContext& context, const std::optional<MemberId>& id)
{
    if (!id)
        return {};
    const Result<std::optional<Member>> found = context.store().members().find(*id);
    return found && *found ? (*found)->displayName : QString();
}

/// Who somebody was said to be, before and after.
Result<void> recordChange(
    const WriteContext& context, const char* operation, const ImportedPerson& before)
{
    HEARTH_TRY(const ImportedPerson after, personOf(context, before.importedId));
    return recordAct(context,
        { .operation = operation,
            .entityKind = u"member"_s,
            .entity = before.importedId.uuid,
            .entityName = before.displayName,
            .changes = { { .field = u"memberId"_s,
                .before = memberName(context, before.memberId),
                .after = memberName(context, after.memberId) } } });
}

Result<ImportedPerson> match(const WriteContext& context, const protocol::ClaimMatch& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_TRY(const ImportedPerson before, personOf(context, args.importedId));
    HEARTH_CHECK(claimPerson(context.work,
        { .imported = args.importedId,
            .member = args.memberId,
            .way = protocol::ClaimWay::Matched,
            .claimedAt = {} },
        context.member().id));
    HEARTH_CHECK(recordChange(context, protocol::claimMatch.name, before));
    return personOf(context, args.importedId);
}

Result<ImportedPerson> undo(const WriteContext& context, const protocol::ImportedById& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_TRY(const ImportedPerson before, personOf(context, args.importedId));
    HEARTH_CHECK(undoClaim(context.work, args.importedId, context.member().id));
    HEARTH_CHECK(recordChange(context, protocol::claimUndo.name, before));
    return personOf(context, args.importedId);
}

Result<protocol::ClaimLink> createLink(
    const WriteContext& context, const protocol::ImportedById& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_TRY(const ImportedPerson person, personOf(context, args.importedId));
    if (person.memberId)
        return fail(ErrorCode::Conflict, u"%1 is claimed already"_s.arg(person.displayName),
            importedField());
    const QString code = codes::make(context.work.random(), codeLength);
    const Timestamp expiresAt { context.work.now().micros + linkLifetime.count() };
    HEARTH_CHECK(context.store().claims().setLink(
        { .imported = args.importedId, .expiresAt = expiresAt }, codes::digest(code)));
    HEARTH_CHECK(recordAct(context,
        { .operation = protocol::claimCreateLink.name,
            .entityKind = u"member"_s,
            .entity = args.importedId.uuid,
            .entityName = person.displayName }));
    return protocol::ClaimLink { .code = codes::grouped(code, codeGroup), .expiresAt = expiresAt };
}

std::unexpected<Error> refusedCode(const QString& message, QLatin1StringView reason = {})
{
    Error error = fail(ErrorCode::NotFound, message, u"code"_s).error();
    if (!reason.isEmpty())
        error.details.insert("reason"_L1, QString(reason));
    return std::unexpected(std::move(error));
}

/// Whose link it is, if it is still good.
Result<MemberId> personOfCode(const WriteContext& context, const QString& code)
{
    ClaimStore& claims = context.store().claims();
    HEARTH_TRY(const std::optional<ClaimLinkRow> link,
        claims.findLink(codes::digest(codes::normalised(code))));
    if (!link)
        return refusedCode(u"is not the code of a link of this workspace"_s);
    HEARTH_TRY(const std::optional<ClaimRow> claim, claims.find(link->imported));
    if (claim && claim->way == protocol::ClaimWay::Link)
        return refusedCode(u"this link was used already"_s, protocol::claimReason::used);
    if (claim)
        return refusedCode(
            u"this person is matched with a member already"_s, protocol::claimReason::claimed);
    if (link->expiresAt <= context.work.now())
        return refusedCode(
            u"this link's time is over; ask for another one"_s, protocol::claimReason::expired);
    return link->imported;
}

Result<ImportedPerson> redeem(const WriteContext& context, const protocol::ClaimRedeem& args)
{
    HEARTH_TRY(const MemberId imported, personOfCode(context, args.code));
    HEARTH_TRY(const ImportedPerson before, personOf(context, imported));
    HEARTH_CHECK(claimPerson(context.work,
        { .imported = imported,
            .member = context.member().id,
            .way = protocol::ClaimWay::Link,
            .claimedAt = {} },
        context.member().id));
    HEARTH_CHECK(recordChange(context, protocol::claimRedeem.name, before));
    return personOf(context, imported);
}

/// The code is spent; what came of it is what the member has claimed last.
Result<ImportedPerson> redeemedBefore(const WriteContext& context, const protocol::ClaimRedeem&)
{
    HEARTH_TRY(const QList<ClaimRow> claims, context.store().claims().list());
    std::optional<ClaimRow> last;
    for (const ClaimRow& claim : claims) {
        const bool own = claim.member == context.member().id
            && claim.way == protocol::ClaimWay::Link;
        if (own && (!last || last->claimedAt < claim.claimedAt))
            last = claim;
    }
    if (!last)
        return fail(ErrorCode::NotFound, u"it was undone meanwhile"_s, u"code"_s);
    return personOf(context, last->imported);
}

} // namespace

void offerClaims(Dispatcher& dispatcher, const Clock& clock)
{
    dispatcher.onRead(protocol::claimList,
        [&clock](const ReadContext& context,
            const protocol::Nothing&) -> Result<protocol::ImportedPeople> {
            HEARTH_CHECK(context.access.require(Permission::ManageMembers));
            return peopleOf(context.store(), clock.now());
        });
    dispatcher.onWrite(protocol::claimMatch, match,
        [](const WriteContext& context, const protocol::ClaimMatch& args) {
            return personOf(context, args.importedId);
        });
    dispatcher.onWrite(protocol::claimUndo, undo,
        [](const WriteContext& context, const protocol::ImportedById& args) {
            return personOf(context, args.importedId);
        });
    // A code is shown once: whoever lost the answer asks for another one.
    dispatcher.onWrite(protocol::claimCreateLink, createLink, createLink);
    dispatcher.onWrite(protocol::claimRedeem, redeem, redeemedBefore);
}

} // namespace hearth::server
