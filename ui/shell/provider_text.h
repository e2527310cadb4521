// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sign_in_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What sign-in providers and sign-ins through them say, in sentences. Pure functions, window's
/// thread.
class ProviderText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ProviderText)

public:
    /// Why somebody whom a provider knows does not come in; none when the error is about something
    /// else.
    static std::optional<QString> refusal(const Error& error);
    /// What is wrong with a provider.
    static QString problem(const protocol::ProviderOutcome& outcome);
    /// What people call a kind of provider.
    static QString kind(protocol::SignInKind kind);
};

} // namespace hearth::ui
