// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/domain/item.h"

#include <QRegularExpression>
#include <QSet>

namespace hearth::replica {

/// Finds any of some words, in whatever case. Values.
class KeywordPattern {
public:
    KeywordPattern() = default; ///< finds nothing
    explicit KeywordPattern(const QStringList& keywords);

    /// Whether Markdown may show one: quick, and seldom wrong.
    [[nodiscard]] bool mayBeIn(const QString& markdown) const;
    /// Whether a text holds one that stands for itself, not as a part of another word.
    [[nodiscard]] bool isIn(const QString& text) const;

private:
    QRegularExpression m_anywhere;
    QRegularExpression m_alone;
};

/// What names a reader: they themselves, the groups that they are in, and their keywords.
struct Named {
    MemberId reader;
    QSet<GroupId> groups;
    KeywordPattern keywords;
};
/// `items`: those that the reader sees.
[[nodiscard]] Named namesOf(MemberId reader, const QList<Item>& items);

/// Whether a message's Markdown names the reader, one of their groups, @here or @channel, or shows
/// one of their keywords. Markers inside code and in quotations name nobody; keywords do. Any
/// thread.
[[nodiscard]] bool mentions(const QString& body, const Named& named);

} // namespace hearth::replica
