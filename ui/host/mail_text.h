// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/mail_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What came of sending mail, in sentences. Pure functions, window's thread.
class MailText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::MailText)

public:
    /// What is wrong and what helps; with the mail server's own words behind it.
    static QString problem(const protocol::MailOutcome& outcome);
    /// What waits, what was sent, and what was given up; one paragraph.
    static QString status(const protocol::MailStatus& status);
    /// What a mail was for, in a few words.
    static QString kind(protocol::MailKind kind);
};

} // namespace hearth::ui
