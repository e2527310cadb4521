// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/domain/hook.h"
#include "core/protocol/carrier.h"
#include "core/protocol/link.h"
#include "core/protocol/operations.h"
#include "localserver/doctor/network_facts.h"
#include "localserver/executor.h"
#include "localserver/importers/fetch_rules.h"
#include "localserver/store/disk_watch.h"

#include <functional>
#include <memory>

namespace hearth::server {

class Announcer;

/// How the server is opened. The clock and the randomness outlive the server.
/// What a server runs on, as far as its people notice.
enum class HostKind {
    Server, ///< stands by itself
    Computer, ///< of somebody, with whom it goes away
};

struct ServerConfig {
    QString dataDirectory;
    const Clock* clock = nullptr;
    Random* random = nullptr;
    QByteArray vfs; ///< SQLite VFS; empty: the default. Tests put a fault layer here.
    std::function<DiskView()> diskView; ///< of the data directory; empty: what the system says
    FetchRules fetchRules; ///< for the files of imports
    QString scanner; ///< of viruses, for files: clamd at `unix:PATH` or `HOST:PORT`; empty: the
                     ///< one that `host.setScanner` has chosen, if any
    QByteArray secretKey; ///< 32 bytes, from the keychain or the environment: opens what is sealed
                          ///< in the data directory. Empty: the key in the file `secret.key` there,
                          ///< made when nothing is sealed yet
    QByteArray formerSecretKey; ///< where the key moves to `secretKey` or to the file: the one
                                ///< before, when that did not lie in the file; otherwise empty
    QString nameServer; ///< asked for the TXT records of domains: `ADDRESS:PORT`; empty: those of
                        ///< the machine
    std::chrono::microseconds eventsKept = std::chrono::days(90); ///< how long a client may be away
                                                                  ///< without starting over
    std::vector<std::shared_ptr<Hook>> hooks; ///< told beside the audit log, which is one itself;
                                              ///< they outlive the server
    HostKind kind = HostKind::Server;
    std::function<NetworkFacts(quint16 port)> networkFacts; ///< for `host.diagnose`; empty: those
                                                            ///< of this machine
    std::function<std::unique_ptr<Announcer>()> announcer; ///< what tells the network of this
                                                           ///< host; empty: over DNS-SD
    Executor executor; ///< empty: threads of its own. Otherwise accounts, writers and readers run
                       ///< on the opener's thread, which then does not wait for their answers.
};

enum class TlsMode { SelfSigned, Off, Files };

/// Where and how the edge listens.
struct ListenConfig {
    QString address; ///< an IP address of this machine; "::": all of them, "0.0.0.0": all of IPv4
    quint16 port = 0; ///< 0: any free one
    TlsMode tls = TlsMode::SelfSigned; ///< Off is refused beyond loopback
    QString certificateFile; ///< PEM; TlsMode::Files
    QString keyFile;
    bool announce = false; ///< over DNS-SD
    qintptr descriptor = -1; ///< a socket that listens already, in place of address and port; it is
                             ///< duplicated, and stays the caller's
};

struct Listening {
    QString address;
    quint16 port = 0;
    QString fingerprint; ///< SHA-256 of the certificate's SPKI, hex; empty without TLS
};

/// A complete Hearth server: accounts, workspaces, the event kernel, and, once `listen` is called,
/// the edge. Runs on its own threads; the object itself belongs to the thread that made it, and no
/// call on it waits. Used by `hearthd` and by the desktop client alike.
class Server {
public:
    /// Takes the data directory (creating it if need be), upgrades its schema and completes what an
    /// earlier crash left half done. Fails with `Conflict` when another process holds the
    /// directory, naming that process, and with `Unavailable` where workspaces are there and their
    /// accounts are not.
    static Result<std::unique_ptr<Server>> open(const ServerConfig& config);
    /// Stops listening, finishes what was accepted, closes every file.
    ~Server();

    /// A connection within this process. Whoever has one owns the data directory and may call
    /// `Caller::Local` operations. Thread of the caller.
    std::unique_ptr<protocol::Link> localLink();

    /// A connection within this process that may do only what one from `address` (an IP address)
    /// may. Thread of the caller.
    std::unique_ptr<protocol::Link> remoteLink(const QString& address);

    /// Carries the bytes of files within this process, as HTTP does from outside: what may be done
    /// is in the addresses and tokens of the requests. Thread of the caller.
    std::unique_ptr<protocol::Carrier> localCarrier();

    /// Starts or restarts the edge.
    Future<Listening> listen(const ListenConfig& config);
    Future<void> stopListening();
    /// Opens the server to the network again if a person had opened it (`host.start`) and not
    /// closed it when it ended.
    Future<void> resumeHosting();

    /// What the first owner must present to sign up on a server nobody owns yet; empty once it is
    /// owned. Made anew at each start.
    [[nodiscard]] QString setupCode() const;
    /// The owner's setting; kept in the data directory.
    Future<void> setRegistration(protocol::Registration registration);
    /// Likewise: whether people in the same network may knock.
    Future<void> setKnocking(bool allowed);
    [[nodiscard]] QString instanceId() const;

    class Private;

private:
    explicit Server(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace hearth::server
