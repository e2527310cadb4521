// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/widgets/fields.h"

#include <QCoreApplication>

namespace hearth::ui {

/// The second step of signing in, on whichever page the first one is: a field that appears when the
/// server asks for a code. Takes codes of an app and recovery codes, typed or pasted with their
/// blanks. Window's thread.
class CodeStep final : public QWidget {
    Q_OBJECT

public:
    explicit CodeStep(QWidget* parent);

    /// Whether the answer asks for a code, or for another one; then the field is there and has the
    /// keyboard.
    bool ask(const Error& error);
    [[nodiscard]] bool isAsked() const { return m_asked; }
    /// What to sign in with; none while nobody asks.
    [[nodiscard]] std::optional<QString> code() const;
    /// False, with an error beside the field, while a code is asked for and none was typed.
    bool check();
    /// Another sign-in begins.
    void reset();
    [[nodiscard]] TextField& field() { return *m_field; }

private:
    TextField* m_field;
    bool m_asked = false;
};

/// Sentences about second factors that several dialogs say.
class SecondFactorText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::SecondFactorText)

public:
    static QString wrongCode();
    static QString whichCode();
    /// Puts what the server refused beside the field that it is about; false when it is about
    /// neither.
    static bool showBeside(const Error& error, TextField& password, TextField& code);
};

} // namespace hearth::ui
