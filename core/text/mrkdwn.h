// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::text {

/// Who the ids in a Slack export are. Implemented by the importer; called on the thread that
/// converts.
class MrkdwnResolver {
public:
    MrkdwnResolver() = default;
    MrkdwnResolver(const MrkdwnResolver&) = delete;
    MrkdwnResolver& operator=(const MrkdwnResolver&) = delete;
    virtual ~MrkdwnResolver() = default;

    /// The mention token of a Slack user ("U012AB3CD") as Hearth stores it, `<@uuid>`; or a plain
    /// name to show, which is escaped; or nothing when the user is unknown: then the label in the
    /// export is shown, or the id.
    [[nodiscard]] virtual QString member(QStringView userId) const = 0;
    /// The same for a channel ("C012AB3CD"), `<#uuid>`.
    [[nodiscard]] virtual QString room(QStringView channelId) const = 0;
    /// The mention token of a group of people ("S012AB3CD"), `<!group:uuid>`; or nothing when it is
    /// unknown: then the label is shown, or the id.
    [[nodiscard]] virtual QString group(QStringView subteamId) const = 0;
};

/// Converts the mrkdwn of Slack's messages into our Markdown: styles, links, mentions, quotes,
/// bullets, code, emoji names. What was literal in Slack is escaped, so that it stays literal.
/// Never fails, linear in the input, a plain copy where nothing needs converting. Any thread that
/// `resolver` allows.
[[nodiscard]] QString markdownFromMrkdwn(QStringView source, const MrkdwnResolver& resolver);

} // namespace hearth::text
