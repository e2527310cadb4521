// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/scan/file_scans.h"
#include "localserver/services/dispatcher.h"

#include <QObject>

namespace hearth::server {

/// Which virus scanner the server uses: kept, taken up by the scans at once, and asked whether it
/// answers. Belongs to the thread of the server object, as the scans do; all it is made of outlives
/// it.
class ScannerSetting : public QObject {
public:
    /// `address`: of the scanner that the scans have; empty: none.
    ScannerSetting(AccountService& accounts, FileScans& scans, QString address);
    /// Gives up what is being asked. Waits.
    ~ScannerSetting() override;

    /// Any thread.
    Future<protocol::HostScanner> status();
    /// Any thread. Empty: none from now on.
    Future<protocol::HostScanner> choose(const QString& address);

private:
    Future<protocol::HostScanner> keep(
        const QString& address, const std::optional<VirusScanner>& scanner);
    Future<protocol::HostScanner> ask();

    AccountService& m_accounts;
    FileScans& m_scans;
    QString m_address;
    std::atomic<bool> m_cancelled = false;
    FileThreads m_threads { {} };
};

/// `host.scanner` and `host.setScanner`. The setting outlives every call.
void offerScanner(Dispatcher& dispatcher, ScannerSetting& setting);

} // namespace hearth::server
