//! TLS, as the drivers' settings ask for it.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, Error, RootCertStore,
    SignatureScheme, StreamOwned,
};

use super::Wire;
use crate::error::ConnectError;

/// Whom to believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Whoever answers: the wire is encrypted, no more.
    Anybody,
    /// Whoever has a certificate of a known authority, whatever its name.
    Authority,
    /// Whoever has a certificate for this host.
    Host,
}

/// Where distributions keep the certificates of authorities.
static BUNDLES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

fn failed(error: impl std::fmt::Display) -> ConnectError {
    ConnectError::Tls(error.to_string())
}

/// Puts TLS on a connection that the server has agreed to.
///
/// `files` are the paths of authorities, of our certificate and of its key, each as given.
pub(crate) fn start_tls(
    stream: TcpStream,
    host: &str,
    trust: Trust,
    files: [Option<&str>; 3],
) -> Result<Wire, ConnectError> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(failed)?;
    let [authorities, certificate, key] = files;
    let authorities = match trust {
        Trust::Anybody => Authorities::none(),
        Trust::Authority | Trust::Host => Authorities::read(authorities)?,
    };
    let builder = builder
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Verifier {
            trust,
            authorities,
            provider,
        }));
    let config = match (certificate, key) {
        (Some(certificate), Some(key)) => {
            let chain = CertificateDer::pem_file_iter(certificate)
                .and_then(Iterator::collect::<Result<Vec<_>, _>>)
                .map_err(|_| failed("the client's certificate cannot be read"))?;
            let key =
                PrivateKeyDer::from_pem_file(key).map_err(|_| failed("the client's key cannot be read"))?;
            builder.with_client_auth_cert(chain, key).map_err(failed)?
        }
        _ => builder.with_no_client_auth(),
    };
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| failed("the host has no name that a certificate could have"))?;
    let connection = ClientConnection::new(Arc::new(config), name).map_err(failed)?;
    let mut stream = StreamOwned::new(connection, stream);
    while stream.conn.is_handshaking() {
        stream
            .conn
            .complete_io(&mut stream.sock)
            .map_err(|error| failed(told(&error)))?;
    }
    Ok(Wire::Tls(Box::new(stream)))
}

/// Says in words why a handshake failed.
fn told(error: &std::io::Error) -> String {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match inner {
        Some(Error::InvalidCertificate(reason)) => match reason {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                "its certificate has expired".to_owned()
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                "its certificate is not valid yet".to_owned()
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                "its certificate is for another host".to_owned()
            }
            // An authority's own certificate that is used by a server is such a case, too.
            CertificateError::UnknownIssuer | CertificateError::Other(_) => {
                "nobody who is trusted here has signed its certificate".to_owned()
            }
            other => format!("its certificate cannot be used: {other}"),
        },
        Some(other) => other.to_string(),
        None => error.to_string(),
    }
}

/// Certificates that are believed.
#[derive(Debug)]
struct Authorities {
    roots: RootCertStore,
    /// Those of the file that the connection string names.
    named: Vec<CertificateDer<'static>>,
}

impl Authorities {
    fn none() -> Self {
        Self {
            roots: RootCertStore::empty(),
            named: Vec::new(),
        }
    }

    fn read(file: Option<&str>) -> Result<Self, ConnectError> {
        let named = file.filter(|file| *file != "system");
        let paths: Vec<&str> = named.map_or_else(|| BUNDLES.to_vec(), |file| vec![file]);
        for path in paths {
            let Ok(found) = CertificateDer::pem_file_iter(path) else {
                continue;
            };
            let certificates: Vec<CertificateDer<'static>> = found.flatten().collect();
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(certificates.iter().cloned());
            if !roots.is_empty() {
                let named = if named.is_some() { certificates } else { Vec::new() };
                return Ok(Self { roots, named });
            }
        }
        Err(failed("no certificates of authorities were found"))
    }
}

/// Takes a certificate as far as the settings ask for.
#[derive(Debug)]
struct Verifier {
    trust: Trust,
    authorities: Authorities,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.trust == Trust::Anybody {
            return Ok(ServerCertVerified::assertion());
        }
        let parsed = ParsedCertificate::try_from(end_entity)?;
        // The drivers take a server's own certificate in the place of its authority's, as one has
        // who signs for himself.
        if !self.authorities.named.iter().any(|named| named == end_entity) {
            verify_server_cert_signed_by_trust_anchor(
                &parsed,
                &self.authorities.roots,
                intermediates,
                now,
                self.provider.signature_verification_algorithms.all,
            )?;
        }
        if self.trust == Trust::Host {
            verify_server_name(&parsed, server_name)?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handshake_that_fails_is_told_in_words() {
        let check = |reason, expected: &str| {
            let error = std::io::Error::other(Error::InvalidCertificate(reason));
            assert_eq!(told(&error), expected);
        };
        check(CertificateError::Expired, "its certificate has expired");
        check(
            CertificateError::NotValidForName,
            "its certificate is for another host",
        );
        check(
            CertificateError::UnknownIssuer,
            "nobody who is trusted here has signed its certificate",
        );
    }
}
