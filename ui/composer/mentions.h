// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace hearth::ui {

/// Every token that a mention is stored as, as a regular expression without groups of its own.
inline constexpr QStringView mentionPattern
    = u"<(?:[@#]|!group:)[0-9a-fA-F-]{36}>|<!(?:here|channel)>";

/// Someone or something that can be mentioned: shown as "@Lea Martin" or "#release", stored as
/// `<@id>`, `<#id>` or `<!group:id>`. An emoji of the workspace's own is shown and stored as
/// ":name:".
struct Mention {
    QString text; ///< with its sign
    QString token; ///< as it is stored
    QString hint; ///< role, topic
    QImage picture; ///< people and emoji; null while it is not at hand
    bool operator==(const Mention&) const = default;
};

/// Who and what there is to mention. The composer's narrow view of a workspace's directory.
/// Window's thread.
class MentionSource {
public:
    MentionSource() = default;
    MentionSource(const MentionSource&) = delete;
    MentionSource& operator=(const MentionSource&) = delete;
    virtual ~MentionSource() = default;

    /// At most `most` that match what was typed after the sign ('@', '#', or ':' for emoji of the
    /// workspace's own), best first.
    [[nodiscard]] virtual QList<Mention> matching(QChar sign, const QString& typed, int most) const
        = 0;
    /// The one whose whole text stands at the beginning of `text`; nothing when two share it.
    [[nodiscard]] virtual std::optional<Mention> exactly(QStringView text) const = 0;
    /// What a stored token names; nothing when it is unknown.
    [[nodiscard]] virtual std::optional<Mention> named(const QString& token) const = 0;
};

/// A stretch of the composer's text that stands for a mention, whatever it reads.
struct MentionSpan {
    qsizetype from = 0;
    qsizetype length = 0;
    QString token;
    bool operator==(const MentionSpan&) const = default;
};

/// Who or what is called so in full at `position` of `text`, as a word of its own.
[[nodiscard]] std::optional<Mention> writtenMention(
    QStringView text, qsizetype position, const MentionSource& source);

/// The text as it is sent: the spans and every name that was written out in full become tokens,
/// except in code.
[[nodiscard]] QString markdownFromText(
    const QString& text, const QList<MentionSpan>& spans, const MentionSource* source);

struct EditableText {
    QString text;
    QList<MentionSpan> spans;
};
/// The other way, for editing: tokens become names.
[[nodiscard]] EditableText textFromMarkdown(const QString& markdown, const MentionSource* source);

} // namespace hearth::ui
