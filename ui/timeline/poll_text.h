// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"

#include <QCoreApplication>

namespace hearth::ui {

/// A poll in words. Window's thread.
class PollText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PollText)

public:
    /// "67% · 8".
    [[nodiscard]] static QString figures(const models::PollOptionRow& option);
    /// "12 people voted · anonymous · several choices · closed".
    [[nodiscard]] static QString summary(const models::PollBlock& poll);
    /// Who voted for an option, for its tool tip.
    [[nodiscard]] static QString voters(const models::PollBlock& poll, int option);
    /// For people who hear it: every option with its votes and whether the reader chose it, then
    /// the summary.
    [[nodiscard]] static QStringList spoken(const models::PollBlock& poll);
    /// The options as a list, to be copied below the question.
    [[nodiscard]] static text::Document options(const models::PollBlock& poll);
};

} // namespace hearth::ui
