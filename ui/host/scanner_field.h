// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/scanner_address.h"
#include "core/models/account.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

/// Which virus scanner the server in this process uses for files: its address, what came of asking
/// it, and one click for the one that seems to run here. Applies at once. Window's thread.
class ScannerField final : public QWidget {
    Q_OBJECT

public:
    /// `sockets`: where clamd may be on this computer.
    ScannerField(models::Account& account, const QStringList& sockets, QWidget* parent);
    ~ScannerField() override;

    /// Where the packages of the distributions put it.
    [[nodiscard]] static QStringList usualSockets();

Q_SIGNALS:
    void failed(const hearth::Error& error);

private:
    void save();
    void askAgain();
    void submit(const QString& address);
    void listen(const Future<protocol::HostScanner>& answer);
    void take(const Result<protocol::HostScanner>& scanner);
    void refresh();
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool isOffered() const;
    static QString objection(ScannerAddressFault fault, const QString& address);
    static QString trouble(protocol::ScannerState state);

    QPointer<models::Account> m_account;
    std::optional<protocol::HostScanner> m_scanner; ///< as the server last said
    QString m_wanted; ///< as last submitted, or as it is
    QString m_found; ///< the address that is offered; empty: none
    quint64 m_round = 0; ///< of asking, so that a late answer does not replace the next
    bool m_busy = true;
    TextField* m_field = nullptr;
    Button* m_use = nullptr;
};

} // namespace hearth::ui
