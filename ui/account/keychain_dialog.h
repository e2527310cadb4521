// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/account/chosen_store.h"
#include "ui/shell/sheet.h"

class QRadioButton;

namespace hearth::ui {

/// The keychain did not take a session's secret: explains what that means and lets the person
/// choose another place. Window's thread.
class KeychainDialog final : public Sheet {
    Q_OBJECT

public:
    KeychainDialog(ChosenStore& store, const Error& reason, QWidget* parent);

private:
    void apply();

    ChosenStore& m_store;
    QRadioButton* m_again = nullptr;
    QRadioButton* m_thisRun = nullptr;
    QRadioButton* m_file = nullptr;
    Button* m_use = nullptr;
};

} // namespace hearth::ui
