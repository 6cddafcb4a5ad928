package org.riaya.platform.web;

import org.riaya.platform.security.Permission;

/**
 * One section of the product in the navigation; a module declares its own as a bean.
 *
 * @param order      place in the navigation, smallest first
 * @param path       address of the section's first page
 * @param key        message key of its name
 * @param permission what the reader must hold somewhere to see it
 */
public record NavigationItem(int order, String path, String key, Permission permission) {}
