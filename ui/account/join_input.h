// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a person typed or pasted to join with: a whole link, or a code that still needs an address.
/// Pure functions, window's thread.
class JoinInput {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::JoinInput)

public:
    enum class Kind {
        Empty,
        Link, ///< everything is there
        Code, ///< a workspace's or an invitation's: the address is still needed
        Wrong, ///< `problem` says why
    };

    /// Sorts out what was typed. Never fails: what cannot be used is `Wrong`, with a sentence.
    static JoinInput read(const QString& text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const protocol::JoinLink& link() const
    {
        return m_link;
    } ///< Kind::Link; for Kind::Code only the code is set
    [[nodiscard]] QString problem() const { return m_problem; }

    /// A code together with the address that was typed or picked.
    static Result<protocol::JoinLink> combine(const QString& code, const QString& address);

private:
    static QString explain(const QString& text);

    Kind m_kind = Kind::Empty;
    protocol::JoinLink m_link;
    QString m_problem;
};

/// The first and last few digits of a fingerprint, in groups, for people to compare: `9f3a c41e …
/// 02bd`.
[[nodiscard]] QString shortFingerprint(const QString& fingerprint);
/// All 64 digits in groups of four.
[[nodiscard]] QString wholeFingerprint(const QString& fingerprint);

} // namespace hearth::ui
