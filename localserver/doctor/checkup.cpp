// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/checkup.h"

#include <QFileInfo>

namespace hearth::server {

protocol::Diagnosis checkUp(const CheckupOrder& order)
{
    protocol::Diagnosis diagnosis { .at = order.clock->now(), .state = {}, .findings = {} };
    QList<Finding>& findings = diagnosis.findings;
    findings.append(checkDataDirectory(order));
    if (QFileInfo(order.dataDirectory).isDir()) {
        findings.append(checkDisk(order.dataDirectory));
        findings.append(checkPermissions(order));
        // Before the lock is looked at, which a repair may take away.
        const Finding lock = checkLock(order);
        findings.append(lock);
        findings.append(checkDatabases(order));
        findings.append(checkCertificate(order.dataDirectory, order.listen, diagnosis.at));
        findings.append(checkClock(order));
        findings.append(checkBackups(order.dataDirectory, diagnosis.at));
        // Whoever holds the directory holds the port as well.
        const bool isRunning = order.occasion == Occasion::Within || lock.problem == u"held";
        if (!isRunning && order.listen.port != 0)
            findings.append(checkPort(order.listen));
    }
    diagnosis.state = worstOf(findings);
    return diagnosis;
}

} // namespace hearth::server
