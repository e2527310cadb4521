// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/protection.h"
#include "core/protocol/carrier.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace hearth::client {

/// Takes pieces of files over HTTP/1.1, with the protection that the address asks for. What a
/// stranger answers is an error (see `judge`).
class NetworkCarrier final : public QObject, public protocol::Carrier {
    Q_OBJECT

public:
    explicit NetworkCarrier(protocol::ServerAddress address);
    ~NetworkCarrier() override;

    Future<protocol::CarrierAnswer> send(const protocol::CarrierRequest& request) override;
    void moveTo(const protocol::ServerAddress& address) override;

private:
    QNetworkAccessManager& network();
    Result<protocol::CarrierAnswer> read(QNetworkReply& reply) const;

    protocol::ServerAddress m_address;
    Protection m_protection;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made when the first file travels
};

} // namespace hearth::client
