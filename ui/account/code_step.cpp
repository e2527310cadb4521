// SPDX-License-Identifier: Apache-2.0
#include "ui/account/code_step.h"

#include "core/domain/second_factor.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

CodeStep::CodeStep(QWidget* parent)
    : QWidget(parent)
    , m_field(new TextField(tr("Code"), SecondFactorText::whichCode(), this))
{
    m_field->setObjectName(u"secondFactorCode"_s);
    // Digits first, but recovery codes have letters.
    m_field->edit().setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    hide();
}

bool CodeStep::ask(const Error& error)
{
    const SecondFactorDemand demand = demandOf(error);
    if (demand != SecondFactorDemand::Code && demand != SecondFactorDemand::OtherCode)
        return false;
    m_asked = true;
    show();
    m_field->edit().selectAll();
    m_field->edit().setFocus();
    m_field->setError(
        demand == SecondFactorDemand::OtherCode ? SecondFactorText::wrongCode() : QString());
    return true;
}

std::optional<QString> CodeStep::code() const
{
    return m_asked ? std::optional(m_field->text().trimmed()) : std::nullopt;
}

bool CodeStep::check()
{
    const bool missing = m_asked && m_field->text().trimmed().isEmpty();
    m_field->setError(missing ? tr("Type the code.") : QString());
    if (missing)
        m_field->edit().setFocus();
    return !missing;
}

void CodeStep::reset()
{
    m_asked = false;
    m_field->setText({});
    m_field->setError({});
    hide();
}

QString SecondFactorText::wrongCode()
{
    return tr("This code is wrong or was used already. Wait for the app's next one, and see that "
              "the clock of its device is right.");
}

QString SecondFactorText::whichCode()
{
    return tr("The six digits that your authenticator app shows, or one of your recovery codes.");
}

bool SecondFactorText::showBeside(const Error& error, TextField& password, TextField& code)
{
    if (error.field == "password"_L1) {
        password.setError(error.code == ErrorCode::InvalidArgument
                ? tr("Type your password.")
                : tr("This is not your password."));
        password.edit().setFocus();
        return true;
    }
    if (error.field == "code"_L1) {
        code.setError(wrongCode());
        code.edit().selectAll();
        code.edit().setFocus();
        return true;
    }
    return false;
}

} // namespace hearth::ui
