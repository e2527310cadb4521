// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/submissions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QListWidget;

namespace hearth::ui {

/// What the dialogs here have in common: a list of what there is, and below it, for whoever may
/// change it, a form that makes a new entry or changes the one that is chosen. Changes go through
/// the outbox; what the server refuses comes back into the form. Window's thread.
class EntryDialog : public Sheet {
    Q_OBJECT

protected:
    struct Texts {
        QString title;
        QString list; ///< accessible name
    };
    /// The workspace outlives it.
    EntryDialog(const Texts& texts, models::WorkspaceContext& workspace, Permission needed,
        QWidget* parent);

    /// Below the form. `kind` is part of their object names: "Group".
    void addButtons(const QString& kind, const QString& begin, const QString& save);

    /// What is typed in the form is left alone.
    virtual void showList() = 0;
    /// The form is empty and about a new entry.
    virtual void beginNew() = 0;
    /// As `beginNew` leaves it: nothing would be lost.
    [[nodiscard]] virtual bool isUntouched() const = 0;
    virtual void focusForm() = 0;
    virtual void save() = 0;
    virtual void askRemoval() = 0;
    /// Puts what was refused back into the form.
    virtual void takeUp(const replica::OutboxEntry& entry) = 0;
    /// Beside what it is about; all that was typed stays.
    virtual void showRefusal(const replica::OutboxEntry& entry) = 0;
    [[nodiscard]] virtual bool isChosen() const = 0;

    void clearChoice();
    /// Nothing more is asked for meanwhile.
    void setBusy(bool busy);
    /// Waits for what was submitted about the thing and says `done`, or why not.
    void waitFor(const Uuid& thing, const QString& done);
    /// What was refused while nobody looked, by one of these operations: it is in the form.
    void takeUpRefused(std::initializer_list<const char*> operations);
    /// The quiet line of an entry, which says when there are changes that the server does not have.
    [[nodiscard]] QString detailOf(const Uuid& thing, const QString& detail) const;

    [[nodiscard]] models::WorkspaceContext& workspace() const { return m_workspace; }
    [[nodiscard]] bool mayChange() const { return m_mayChange; }
    [[nodiscard]] QListWidget& list() const { return *m_list; }
    /// Stands in the list's place while that is empty.
    [[nodiscard]] Label& none() const { return *m_none; }
    [[nodiscard]] Button& saveButton() const { return *m_save; }

private:
    void finished(const QString& what);
    void hearLater(const replica::OutboxEntry& entry);

    models::WorkspaceContext& m_workspace;
    models::Submissions m_submissions;
    QString m_done; ///< what is said when the server has answered
    bool m_mayChange;
    QListWidget* m_list;
    Label* m_none;
    Button* m_save = nullptr; ///< these three: whoever may change
    Button* m_begin = nullptr;
    Button* m_remove = nullptr;
};

} // namespace hearth::ui
