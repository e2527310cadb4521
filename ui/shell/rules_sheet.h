// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/submissions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/toggle_switch.h"

#include <functional>

class QComboBox;

namespace hearth::ui {

/// A dialog about rules of the open workspace, each of which applies at once and goes through the
/// outbox. What the server refuses is said here, with the name of the rule. Window's thread.
class RulesSheet : public Sheet {
    Q_OBJECT

protected:
    using Update = protocol::WorkspaceUpdate;
    /// What a person reads about a rule, and its name in `protocol::WorkspaceUpdate`.
    struct Texts {
        QString title;
        QString detail;
        QString setting;
    };
    /// One of several values, as numbers.
    struct Choice {
        QComboBox* box = nullptr;
        std::function<qint64(const Workspace&)> value;
        bool isMinutes = false; ///< another program may have set what nobody can choose here
    };

    /// The workspace outlives it.
    RulesSheet(models::WorkspaceContext& workspace, const QString& title, const QString& subtitle,
        QWidget* parent);
    /// Shows how it is now and follows it; once everything is added.
    void start();

    void addSwitch(
        const Texts& texts, std::optional<bool> Update::* field, bool Workspace::* value);
    /// How long something is possible, in minutes.
    void addWindow(
        const Texts& texts, std::optional<qint64> Update::* field, qint64 Workspace::* value);
    void addChoice(const Texts& texts, const QList<std::pair<qint64, QString>>& choices,
        const Choice& choice, const std::function<void(Update&, qint64)>& put);
    /// Leads to a dialog of its own.
    Button* addLink(const Texts& texts, const QString& verb);

    /// What another device or the server says.
    virtual void refresh();
    virtual void showRefusal(const replica::OutboxEntry& entry);
    /// Why, for a person.
    [[nodiscard]] virtual QString reason(const Error& error) const;
    /// The names of what this dialog changes.
    [[nodiscard]] virtual QStringList settings() const;
    void submit(const QString& setting, Update update);
    /// With the rule's name before it.
    void showRefusedRule(const replica::OutboxEntry& entry);
    [[nodiscard]] const Workspace& now() const;
    /// What was submitted last; empty: nothing yet.
    [[nodiscard]] const QString& submitted() const { return m_submitted; }
    [[nodiscard]] models::Submissions& submissions() { return m_submissions; }
    [[nodiscard]] models::WorkspaceContext& workspace() const { return m_workspace; }

private:
    struct Switch {
        ToggleSwitch* toggle = nullptr;
        bool Workspace::* value = nullptr;
    };

    void followUnsent();

    models::WorkspaceContext& m_workspace;
    models::Submissions m_submissions;
    QString m_submitted;
    QList<Switch> m_switches;
    QList<Choice> m_choices;
};

} // namespace hearth::ui
