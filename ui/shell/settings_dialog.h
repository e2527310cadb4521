// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "core/settings/settings.h"
#include "ui/account/chosen_store.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

class QComboBox;
class QSpinBox;

namespace hearth::ui {

class SpellChecker;

/// What the settings are about; all of it outlives the dialog, workspace and account may be null.
struct SettingsScope {
    Settings& settings;
    ChosenStore& secrets;
    SpellChecker& spelling;
    QPointer<models::Account> account;
    QPointer<models::WorkspaceContext> workspace;
};

/// Settings of this device and of the person: each applies at once. Window's thread.
class SettingsDialog final : public Sheet {
    Q_OBJECT

public:
    SettingsDialog(const SettingsScope& scope, QWidget* parent);
    ~SettingsDialog() override;

Q_SIGNALS:
    void deviceRequested();
    void securityRequested();
    void signOutRequested();
    void secretPlaceRequested();
    void notificationsRequested();

private:
    void addAppearance();
    void addZoom();
    void addWriting();
    void addSpelling();
    void fillSpelling(QComboBox& box, SheetRow& row);
    [[nodiscard]] QString spellingDetail() const;
    void addNotifications();
    void addHistory();
    void addAccount();
    void addUsage();
    void addHosting();
    void saveName();
    template <NamedEnum E>
    void addChoice(const QString& title, const QString& detail, const Setting<E>& setting,
        std::initializer_list<std::pair<E, QString>> choices);
    SheetRow* addRow(const QString& title, const QString& detail, QWidget* action);
    [[nodiscard]] QString placeName() const;

    SettingsScope m_scope;
    TextField* m_name = nullptr;
};

} // namespace hearth::ui
