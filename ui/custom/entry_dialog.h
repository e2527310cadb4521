// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QListWidget;

namespace hearth::ui {

/// What the dialogs here have in common: a list of what there is, and below it, for whoever may
/// change it, a form that makes a new entry or changes the one that is chosen. Window's thread.
class EntryDialog : public Sheet {
    Q_OBJECT

protected:
    struct Texts {
        QString title;
        QString list; ///< accessible name
    };
    /// The workspace outlives it.
    EntryDialog(const Texts& texts, models::Account& account, models::WorkspaceContext& workspace,
        Permission needed, QWidget* parent);

    /// Below the form. `kind` is part of their object names: "Group".
    void addButtons(const QString& kind, const QString& begin, const QString& save);

    /// The form is empty and about a new entry.
    virtual void beginNew() = 0;
    virtual void focusForm() = 0;
    virtual void save() = 0;
    virtual void askRemoval() = 0;
    /// Beside what it is about; all that was typed stays.
    virtual void showRefusal(const Error& error) = 0;
    [[nodiscard]] virtual bool isChosen() const = 0;

    void clearChoice();
    /// Nothing more is asked for meanwhile.
    void setBusy(bool busy);
    void finished(const QString& what);
    /// Waits for the answer and says `done`, or why not.
    void waitFor(Future<Item> answer, const QString& done);

    [[nodiscard]] models::Account* account() const { return m_account; }
    [[nodiscard]] models::WorkspaceContext& workspace() const { return m_workspace; }
    [[nodiscard]] bool mayChange() const { return m_mayChange; }
    [[nodiscard]] QListWidget& list() const { return *m_list; }
    /// Stands in the list's place while that is empty.
    [[nodiscard]] Label& none() const { return *m_none; }
    [[nodiscard]] Button& saveButton() const { return *m_save; }

private:
    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    bool m_mayChange;
    QListWidget* m_list;
    Label* m_none;
    Button* m_save = nullptr; ///< these three: whoever may change
    Button* m_begin = nullptr;
    Button* m_remove = nullptr;
};

} // namespace hearth::ui
