package rootcause.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rootcause.lab.network.LabProxy;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Pages;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.ProxyManner;

/**
 * The servers of a site. Named hosts are reached through a proxy alone, since their names do not
 * resolve; what listens directly is on {@code localhost}.
 */
public final class Network implements AutoCloseable {
  private final Map<String, Origin> hosts = new ConcurrentHashMap<>();
  private final List<LabProxy> proxies = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();

  Network() {}

  /** A host that proxies can reach; a second one of a name takes the place of the first. */
  public Origin host(String name, Presentation presentation, Pages pages) {
    Origin origin = new Origin(presentation, pages);
    hosts.put(name, origin);
    return origin;
  }

  /** A host on a port of localhost; returns the port. */
  public int direct(Presentation presentation, Pages pages) {
    Origin origin = new Origin(presentation, pages);
    hosts.put("localhost", origin);
    return direct(origin);
  }

  /** A second port for a host that is there already. */
  public int direct(Origin origin) {
    return keep(origin.listen()).port();
  }

  /** Any listener, closed with the rest. */
  public Listener keep(Listener listener) {
    listeners.add(listener);
    return listener;
  }

  /** An {@code http://} proxy. */
  public LabProxy proxy(Function<String, ProxyManner> manners, ProxyManner.Account account) {
    LabProxy proxy = LabProxy.plain(hosts, manners, account);
    proxies.add(proxy);
    return proxy;
  }

  /** An {@code https://} proxy. */
  public LabProxy tlsProxy(Function<String, ProxyManner> manners, Presentation ownTls) {
    LabProxy proxy = LabProxy.tls(hosts, manners, ProxyManner.Account.NONE, ownTls);
    proxies.add(proxy);
    return proxy;
  }

  /** The proxies, in the order they were opened. */
  public List<LabProxy> proxies() {
    return List.copyOf(proxies);
  }

  /**
   * The host of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Origin host(String name) {
    Origin origin = hosts.get(name);
    if (origin == null) {
      throw new IllegalArgumentException("no host " + name);
    }
    return origin;
  }

  /** The hosts by name. */
  public Map<String, Origin> hosts() {
    return Map.copyOf(hosts);
  }

  /** The names that do not resolve anywhere. */
  public Set<String> namesWithoutAddress() {
    Set<String> names = new TreeSet<>(hosts.keySet());
    names.remove("localhost");
    return names;
  }

  @Override
  public void close() {
    proxies.forEach(LabProxy::close);
    listeners.forEach(Listener::close);
  }
}
