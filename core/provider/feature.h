// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace hearth::provider {

/// What a backend may or may not offer. One per entity of the operation table, plus what reaches
/// beyond it.
enum class Feature {
    Auth,
    Workspace,
    Channel,
    Member,
    Message,
    Events,
    Reaction,
    Conversation,
    Doc,
    Board,
    Domain,
    Invite,
    Storage,
    Host,
    Import,
    ReadMarks,
    Drafts,
    Audit,
    Preferences,
    Sections,
    Saved,
    Threads,
    Groups,
    Emoji,
    Presence,
    Status,
    Attention,
    Roles,
    Knock,
};

/// Wire word of a feature (`message`), also the first part of its operations' names.
QString featureName(Feature feature);
std::optional<Feature> featureFromName(QStringView name);
/// The feature that an operation (`message.create`) belongs to; none for an unknown one.
std::optional<Feature> featureOfOperation(QStringView operation);

/// Says what the connected backend offers and why something is missing, so that the window shows a
/// reason and not a dead button. A value; any thread.
class FeatureGate {
public:
    FeatureGate() = default;
    /// `reasons`: for features that are missing, why (English, one sentence).
    FeatureGate(QList<Feature> available, QHash<Feature, QString> reasons);

    [[nodiscard]] bool isAvailable(Feature feature) const;
    /// Fails with `Unsupported` and the reason.
    [[nodiscard]] Result<void> requireFeature(Feature feature) const;
    [[nodiscard]] QList<Feature> listAvailable() const;
    [[nodiscard]] QString reason(Feature feature) const;

private:
    QList<Feature> m_available;
    QHash<Feature, QString> m_reasons;
};

inline size_t qHash(Feature feature, size_t seed = 0)
{
    return ::qHash(static_cast<int>(feature), seed);
}

} // namespace hearth::provider
