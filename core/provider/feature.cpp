// SPDX-License-Identifier: Apache-2.0
#include "core/provider/feature.h"

#include <array>

namespace hearth::provider {

using namespace Qt::StringLiterals;

namespace {

struct FeatureRow {
    Feature feature;
    QLatin1StringView name;
};

constexpr std::array<FeatureRow, 29> featureRows { {
    { Feature::Auth, "auth"_L1 },
    { Feature::Workspace, "workspace"_L1 },
    { Feature::Channel, "channel"_L1 },
    { Feature::Member, "member"_L1 },
    { Feature::Message, "message"_L1 },
    { Feature::Events, "events"_L1 },
    { Feature::Reaction, "reaction"_L1 },
    { Feature::Conversation, "conversation"_L1 },
    { Feature::Doc, "doc"_L1 },
    { Feature::Board, "board"_L1 },
    { Feature::Domain, "domain"_L1 },
    { Feature::Invite, "invite"_L1 },
    { Feature::Storage, "storage"_L1 },
    { Feature::Host, "host"_L1 },
    { Feature::Import, "import"_L1 },
    { Feature::ReadMarks, "read"_L1 },
    { Feature::Drafts, "draft"_L1 },
    { Feature::Audit, "audit"_L1 },
    { Feature::Preferences, "preference"_L1 },
    { Feature::Sections, "section"_L1 },
    { Feature::Saved, "saved"_L1 },
    { Feature::Threads, "thread"_L1 },
    { Feature::Groups, "group"_L1 },
    { Feature::Emoji, "emoji"_L1 },
    { Feature::Presence, "presence"_L1 },
    { Feature::Status, "status"_L1 },
    { Feature::Attention, "attention"_L1 },
    { Feature::Roles, "role"_L1 },
    { Feature::Knock, "knock"_L1 },
} };

} // namespace

QString featureName(Feature feature)
{
    for (const FeatureRow& row : featureRows) {
        if (row.feature == feature)
            return row.name;
    }
    return {};
}

std::optional<Feature> featureFromName(QStringView name)
{
    for (const FeatureRow& row : featureRows) {
        if (name == row.name)
            return row.feature;
    }
    return std::nullopt;
}

std::optional<Feature> featureOfOperation(QStringView operation)
{
    const QStringView entity = operation.left(operation.indexOf(u'.'));
    if (entity == u"session" || entity == u"server" || entity == u"user" || entity == u"token"
        || entity == u"account" || entity == u"secondFactor" || entity == u"mail"
        || entity == u"signInProvider" || entity == u"linkedSignIn" || entity == u"metrics"
        || entity == u"move")
        return Feature::Auth;
    if (entity == u"sync")
        return Feature::Events;
    // Asked, planned and remembered are messages.
    if (entity == u"poll" || entity == u"scheduled" || entity == u"reminder")
        return Feature::Message;
    if (entity == u"serverAudit")
        return Feature::Audit;
    if (entity == u"backup")
        return Feature::Host;
    if (entity == u"claim")
        return Feature::Member;
    if (entity == u"retention")
        return Feature::Storage;
    return featureFromName(entity);
}

FeatureGate::FeatureGate(QList<Feature> available, QHash<Feature, QString> reasons)
    : m_available(std::move(available))
    , m_reasons(std::move(reasons))
{
}

bool FeatureGate::isAvailable(Feature feature) const { return m_available.contains(feature); }

Result<void> FeatureGate::requireFeature(Feature feature) const
{
    if (isAvailable(feature))
        return {};
    return fail(ErrorCode::Unsupported, reason(feature), featureName(feature));
}

QList<Feature> FeatureGate::listAvailable() const { return m_available; }

QString FeatureGate::reason(Feature feature) const
{
    if (isAvailable(feature))
        return {};
    return m_reasons.value(feature, u"this server does not offer it"_s);
}

} // namespace hearth::provider
