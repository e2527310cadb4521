// SPDX-License-Identifier: Apache-2.0
#include "localserver/scan/scanner_setting.h"

namespace hearth::server {

using protocol::HostScanner;
using protocol::ScannerState;

ScannerSetting::ScannerSetting(AccountService& accounts, FileScans& scans, QString address)
    : m_accounts(accounts)
    , m_scans(scans)
    , m_address(std::move(address))
{
}

ScannerSetting::~ScannerSetting()
{
    m_cancelled = true;
    m_threads.stop();
}

Future<HostScanner> ScannerSetting::status()
{
    return runOn(this, [this] { return ask(); });
}

Future<HostScanner> ScannerSetting::choose(const QString& address)
{
    std::optional<VirusScanner> scanner;
    if (!address.isEmpty()) {
        Result<VirusScanner> found = VirusScanner::at(address);
        if (!found)
            return ready<HostScanner>(forward(std::move(found)));
        scanner = *std::move(found);
    }
    return runOn(this, [this, address, scanner] { return keep(address, scanner); });
}

Future<HostScanner> ScannerSetting::keep(
    const QString& address, const std::optional<VirusScanner>& scanner)
{
    return m_accounts.noteScanner(address).then(
        this, [this, address, scanner](const Result<void>& noted) {
            if (!noted)
                return ready<HostScanner>(std::unexpected(noted.error()));
            m_address = address;
            m_scans.setScanner(scanner);
            return ask();
        });
}

Future<HostScanner> ScannerSetting::ask()
{
    const HostScanner now { .scanner = m_address, .state = ScannerState::None };
    if (m_address.isEmpty())
        return ready<HostScanner>(now);
    return m_threads.run([this, now]() -> Result<HostScanner> {
        HEARTH_TRY(const VirusScanner scanner, VirusScanner::at(now.scanner));
        return HostScanner { .scanner = now.scanner, .state = scanner.ping(m_cancelled) };
    });
}

void offerScanner(Dispatcher& dispatcher, ScannerSetting& setting)
{
    dispatcher.on(protocol::hostScanner,
        [&setting](const protocol::Nothing&, const EndpointCall&) { return setting.status(); });
    dispatcher.on(protocol::hostSetScanner,
        [&setting](const protocol::HostSetScanner& args, const EndpointCall&) {
            return setting.choose(args.scanner);
        });
}

} // namespace hearth::server
