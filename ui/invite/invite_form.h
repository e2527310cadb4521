// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

class QComboBox;

namespace hearth::ui {

/// What an invitation shall be: for members or for guests of a channel, how long, for how many, or
/// for which e-mail addresses. Window's thread.
class InviteForm final : public QWidget {
    Q_OBJECT

public:
    /// The directory outlives it.
    InviteForm(const models::Directory& directory, QWidget* parent);

    /// Nothing while they are being made.
    void setBusy(bool busy);
    /// The server took them: ready for the next ones.
    void clear();
    /// What the server says about a field; false when it is about none of these.
    bool showRefusal(const Error& error, const QString& sentence);

Q_SIGNALS:
    /// One invitation, or one for each address. Without ids.
    void submitted(const QList<hearth::protocol::InviteCreate>& invites);

private:
    void fillRooms();
    void refresh();
    void submit();
    [[nodiscard]] std::optional<QStringList> addresses();

    const models::Directory& m_directory;
    QComboBox* m_whom = nullptr;
    QComboBox* m_hours = nullptr;
    QComboBox* m_uses = nullptr;
    TextField* m_emails = nullptr;
    Button* m_create = nullptr;
};

} // namespace hearth::ui
